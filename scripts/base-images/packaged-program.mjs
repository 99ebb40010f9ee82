import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";

const loaders = {
  x64: { path: "lib64/ld-linux-x86-64.so.2", triplet: "x86_64-linux-gnu" },
  arm64: { path: "lib/ld-linux-aarch64.so.1", triplet: "aarch64-linux-gnu" },
};

/** The traditional path of the loader that programs of this machine's architecture name. */
export function packagedLoader() {
  return architecture().path;
}

/** Where the packages keep a file of the traditional layout; releases after Debian 12 keep all below /usr. */
export function findPackaged(packages, path) {
  const found = [path, join("usr", path)].map((each) => join(packages, each)).find((each) => existsSync(each));
  if (!found) throw new Error(`The Debian packages have no ${path}.`);
  return found;
}

/** Runs a program of the unpacked packages on their own libraries and resolves with its output. */
export async function runPackaged(packages, program, args, loaderFlags = []) {
  const { path, triplet } = architecture();
  const folders = ["lib", "usr/lib"].flatMap((folder) => [join(packages, folder, triplet), join(packages, folder)]);
  const loader = [...loaderFlags, "--library-path", folders.join(":"), findPackaged(packages, program)];
  const { output } = await runCommand(findPackaged(packages, path), [...loader, ...args], { stream: false });
  return output;
}

function architecture() {
  const known = loaders[process.arch];
  if (!known) throw new Error(`Base images can be made on x64 and arm64, not on ${process.arch}.`);
  return known;
}
