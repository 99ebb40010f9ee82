import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { runCommand } from "../set-up/run-command.mjs";
import { note } from "../set-up/step.mjs";
import { findEngine } from "./find-engine.mjs";

/** How long an engine may take from its start to its first answer. */
const startUpLimit = 60_000;

/** Starts the installed engine, through systemd where it runs the machine, and resolves when it answers. */
export async function startEngine() {
  if (existsSync("/run/systemd/system")) {
    await runCommand("systemctl", ["start", "docker"]);
    return answeringEngine(() => undefined);
  }
  // A package may have started it in its own way meanwhile.
  const already = await findEngine();
  if (already.engine) return already.engine;
  const log = join(tmpdir(), "wing-containers-dockerd.log");
  const output = openSync(log, "w", 0o600);
  const path = `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin`;
  const daemon = spawn("dockerd", [], {
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, PATH: path },
  });
  let failure;
  daemon.on("error", (error) => {
    failure = error.message;
  });
  daemon.on("exit", (code) => {
    failure = `dockerd ended with ${code}:\n${readFileSync(log, "utf8").split("\n").slice(-20).join("\n")}`;
  });
  daemon.unref();
  const engine = await answeringEngine(() => failure);
  writeFileSync(join(tmpdir(), "wing-containers-dockerd.pid"), `${daemon.pid}\n`);
  note(`started dockerd (log: ${log}); it keeps running, \`kill ${daemon.pid}\` stops it`);
  return engine;
}

async function answeringEngine(failure) {
  const end = Date.now() + startUpLimit;
  for (;;) {
    const { engine, refusals } = await findEngine();
    if (engine) return engine;
    if (failure()) throw new Error(`The Docker engine does not start: ${failure()}`);
    if (Date.now() > end) throw new Error(`The Docker engine started but does not answer: ${refusals[0].reason}`);
    await delay(200);
  }
}
