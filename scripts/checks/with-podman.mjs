import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { engineRequest } from "../engine/engine-request.mjs";
import { findEngine } from "../engine/find-engine.mjs";
import { installDebianPackages } from "../set-up/install-debian-packages.mjs";
import { isInstalled } from "../set-up/is-installed.mjs";
import { runCommand } from "../set-up/run-command.mjs";

/** How long Podman may take to answer (milliseconds). */
const patience = 20_000;

/**
 * Runs something while a Podman of its own serves Docker's interface, with the given images of Docker's engine.
 *
 * @param run gets the address for DOCKER_HOST
 */
export async function withPodman(images, run) {
  await providePodman();
  const folder = mkdtempSync(join(tmpdir(), "wing-containers-podman-"));
  try {
    const podman = await configure(folder);
    for (const image of images) await copyImage(podman, folder, image);
    const log = join(folder, "podman.log");
    const output = openSync(log, "w", 0o600);
    const host = `unix://${join(folder, "podman.sock")}`;
    const service = spawn("podman", [...podman.args, "system", "service", "-t", "0", host], {
      env: podman.env,
      stdio: ["ignore", output, output],
    });
    const ended = once(service, "exit");
    try {
      await untilItAnswers(host, log);
      return await run(host);
    } finally {
      // Asked to stop, it waits for connections that nobody uses any more.
      service.kill("SIGKILL");
      await ended;
    }
  } finally {
    // Podman mounts its storage on itself, and leaves it so.
    await runCommand("umount", [join(folder, "storage", "overlay")], { check: false });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function providePodman() {
  if (isInstalled("podman")) return;
  await installDebianPackages(["podman", "runc", "netavark", "aardvark-dns"], {
    advice: "The tests need Podman: install the packages podman, netavark and aardvark-dns.",
    remark: "podman is installed by apt-get",
  });
}

/** Everything is kept in the folder, so that a Podman in use is not met. */
async function configure(folder) {
  const limits = await Promise.all([limit("nofile", "n", 1_048_576), limit("nproc", "u", 4_096)]);
  const configuration = join(folder, "containers.conf");
  writeFileSync(
    configuration,
    [
      "[containers]",
      `default_ulimits = [${limits.map((value) => `"${value}"`).join(", ")}]`,
      "[engine]",
      'cgroup_manager = "cgroupfs"',
      // crun refuses machines that have both versions of control groups.
      ...(isInstalled("runc") ? ['runtime = "runc"'] : []),
      "[network]",
      'network_backend = "netavark"',
    ].join("\n"),
  );
  return {
    args: ["--root", join(folder, "storage"), "--runroot", join(folder, "run")],
    env: { ...process.env, CONTAINERS_CONF: configuration },
  };
}

/** A limit for containers: some common number, or less where this process may not give as much. */
async function limit(name, flag, usual) {
  const { output } = await runCommand("bash", ["-c", `ulimit -H${flag}`]);
  const number = output.trim() === "unlimited" ? usual : Math.min(usual, Number(output));
  return `${name}=${number}:${number}`;
}

async function copyImage(podman, folder, image) {
  const archive = join(folder, "image.tar");
  const { engine } = await findEngine();
  await pipeline(await engineRequest(engine, `/images/${image}/get`), createWriteStream(archive));
  await runCommand("podman", [...podman.args, "load", "-q", "-i", archive], { env: podman.env });
}

async function untilItAnswers(host, log) {
  for (const end = Date.now() + patience; ; ) {
    const { engine } = await findEngine([{ host }]);
    if (engine) return;
    if (Date.now() > end) throw new Error(`Podman does not answer:\n${readFileSync(log, "utf8")}`);
    await delay(100);
  }
}
