import { existsSync, mkdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";
import { root } from "./workspace.mjs";

const unpacked = join(root, ".tools", "docker-registry");
const program = join("usr", "bin", "docker-registry");

/**
 * Puts a `docker-registry` on PATH, which tests pull from and push to. Where the machine has none, Debian's package is
 * unpacked into .tools/: installed, it would start a service that listens on every interface.
 */
export async function provideDockerRegistry() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, "docker-registry")))) return;
  if (!existsSync(join(unpacked, program))) {
    note("docker-registry goes into .tools/");
    await unpackPackage().catch((cause) => {
      throw new Error(
        `The tests need the program docker-registry (Debian's package of that name), which cannot be had: ${cause.message}
Put one on PATH, such as the official image's /bin/registry under that name.`,
        { cause },
      );
    });
  }
  process.env.PATH = [join(unpacked, "usr", "bin"), ...folders].join(delimiter);
}

async function unpackPackage() {
  mkdirSync(unpacked, { recursive: true });
  const download = () => runCommand("apt-get", ["download", "docker-registry"], { cwd: unpacked });
  // A fresh machine has no package lists yet, or stale ones.
  await download().catch(() => runCommand("apt-get", ["update"]).then(download));
  const archive = (await readdir(unpacked)).find((name) => name.endsWith(".deb"));
  await runCommand("dpkg-deb", ["-x", join(unpacked, archive), unpacked]);
}
