#!/usr/bin/env node
import { HELP } from "./help.js";
import { nextSteps } from "./next-steps.js";
import { ownVersion } from "./own-version.js";
import { readArguments } from "./read-arguments.js";
import { resolvePlan } from "./resolve-plan.js";
import { UsageError } from "./usage-error.js";
import { writeProvider } from "./write-provider.js";

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given.help) return console.log(HELP);
  if (given.version) return console.log(ownVersion());
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const plan = await resolvePlan(given, isTerminal ? { input: process.stdin, output: process.stdout } : undefined);
  writeProvider(plan);
  console.log(nextSteps(plan));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
