import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { note } from "../set-up/step.mjs";
import { enginePlan } from "./engine-plan.mjs";
import { findEngine } from "./find-engine.mjs";
import { installEngine } from "./install-engine.mjs";
import { startEngine } from "./start-engine.mjs";

const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Finds an engine that answers, or gets one as `enginePlan` says, and tells the programs started later where it is. */
export async function ensureEngine() {
  const found = await findEngine();
  const engine = found.engine ?? (await provideEngine(found.refusals));
  // The one at the default place needs no telling, and one that was chosen is chosen again by whoever reads the same.
  if (!engine.chosenBy && engine.host !== "unix:///var/run/docker.sock") process.env.DOCKER_HOST = engine.host;
  return engine;
}

async function provideEngine(refusals) {
  const plan = enginePlan({
    refusals,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "",
    hasDockerd: dockerdIsInstalled(),
    interactive,
  });
  if (plan.action === "explain") throw new Error(plan.why);
  if (plan.action === "install") {
    if (plan.ask && !(await agreed())) {
      throw new Error("Without a Docker engine nothing can run. Install one: https://docs.docker.com/engine/install/");
    }
    note("No Docker engine answers: installing Debian's docker.io by apt-get");
    await installEngine();
  }
  return startEngine();
}

async function agreed() {
  note("No Docker engine answers.");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-C and Ctrl-D close the prompt without an answer.
  const closed = once(prompt, "close").then(() => "n");
  const answer = await Promise.race([prompt.question("  Install docker.io by apt-get and start it? [Y/n] "), closed]);
  prompt.close();
  return !/^n/i.test(answer.trim());
}

function dockerdIsInstalled() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.some((folder) => existsSync(join(folder, "dockerd")));
}
