import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";
import { findPackaged, packagedLoader, runPackaged } from "./packaged-program.mjs";

/** Copies a program of this machine, with the libraries its loader finds, into `root` at `target`. */
export async function copyOwnProgram(root, program, target) {
  await copy(program, join(root, target));
  const { output } = await runCommand("ldd", [program], { stream: false });
  for (const library of libraryPaths(output)) await copy(library, join(root, library));
}

/** Copies a program of the unpacked packages, with the libraries it needs from there, into `root` at the same path. */
export async function copyPackagedProgram(root, packages, program) {
  await copy(findPackaged(packages, program), join(root, program));
  for (const library of libraryPaths(await runPackaged(packages, program, [], ["--list"]))) {
    if (library.startsWith(packages)) await copy(library, join(root, library.slice(packages.length)));
  }
  // The program names its loader by the traditional path, wherever the package keeps it.
  const loader = packagedLoader();
  await copy(findPackaged(packages, loader), join(root, loader));
}

/** Lines read `name => /path (0x...)`, or `/path (0x...)` for the loader; the kernel's own library has no path. */
function libraryPaths(output) {
  if (output.includes("not found")) throw new Error(`A library is missing:\n${output}`);
  return [...output.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)].map(([, path]) => path);
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { dereference: true, force: true });
}
