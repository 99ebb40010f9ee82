import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isInstalled } from "./is-installed.mjs";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";
import { root } from "./workspace.mjs";

/** Where packages/aws looks for it: adapter/arm64-musl.ts. */
const folder = join(root, ".tools", "aarch64-linux-musl");
const work = `${folder}.part`;

/**
 * Puts musl for arm64 into .tools/, which the adapter for functions of Lambda is linked with. Debian has no cross package of it,
 * so that its package for machines of arm64 is unpacked: apt looks it up in lists of its own, and the machine stays as it is.
 */
export async function provideMusl() {
  if (isInstalled("aarch64-linux-musl-gcc") || existsSync(folder)) return;
  note("musl for arm64 goes into .tools/");
  try {
    await rm(work, { recursive: true, force: true });
    await unpackPackage();
    await rename(join(work, "usr"), folder);
  } catch ({ message }) {
    note(`The adapter of functions on AWS becomes 0.6 MB larger for arm64, because musl-dev cannot be had: ${message}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpackPackage() {
  await mkdir(join(work, "lists", "partial"), { recursive: true });
  await mkdir(join(work, "cache"));
  const options = {
    "APT::Architecture": "arm64",
    "APT::Architectures": "arm64",
    "APT::Sandbox::User": "root",
    "Dir::State::Lists": join(work, "lists"),
    "Dir::State::status": "/dev/null",
    "Dir::Cache": join(work, "cache"),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  await runCommand("apt-get", [...flags, "update"]);
  await runCommand("apt-get", [...flags, "download", "musl-dev"], { cwd: work });
  const archive = (await readdir(work)).find((name) => name.endsWith(".deb"));
  await runCommand("dpkg-deb", ["-x", join(work, archive), work]);
}
