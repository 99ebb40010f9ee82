#!/usr/bin/env node
// Prints medians of the same run and their ratios. `--json` prints them for programs; names limit it to some of them.
import os from "node:os";
import { parseArgs } from "node:util";
import { manyServices } from "./many-services.mjs";
import { oneContainer } from "./one-container.mjs";
import { printTable } from "./print-table.mjs";
import { unchangedContext } from "./unchanged-context.mjs";
import { warmInvoke } from "./warm-invoke.mjs";

const benchmarks = { container: oneContainer, context: unchangedContext, services: manyServices, invoke: warmInvoke };

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}: the names are ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(2);
}

const [{ model }] = os.cpus();
const memory = Math.round(os.totalmem() / 2 ** 30);
const machine = `${os.cpus().length} × ${model}, ${memory} GiB, Node ${process.versions.node}, ${os.type()} ${os.release()}`;
const rows = [];
for (const [name, measure] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  rows.push(...(await measure((text) => process.stderr.write(`${text}\n`))));
}
if (values.json) console.log(JSON.stringify({ machine, rows }, undefined, 2));
else {
  console.log(`\n${machine}, load ${os.loadavg()[0].toFixed(1)}\n`);
  printTable(rows);
}
