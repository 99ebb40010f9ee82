import { access, cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";

const libraryFolders = ["lib", "usr/lib", "lib64", "usr/lib64"];

/** Copies a program of this machine, with the libraries its loader finds, into `root` at `target`. */
export async function copyOwnProgram(root, program, target) {
  await copy(program, join(root, target));
  const { output } = await runCommand("ldd", [program], { stream: false });
  for (const library of libraryPaths(output)) await copy(library, join(root, library));
}

/** Copies a program of the unpacked packages, with the libraries it needs from there, into `root` at the same path. */
export async function copyPackagedProgram(root, packages, program) {
  await copy(join(packages, program), join(root, program));
  const { loader, triplet } = await findLoader(packages);
  const search = libraryFolders
    .flatMap((folder) => [join(packages, folder, triplet), join(packages, folder)])
    .join(":");
  const args = ["--library-path", search, "--list", join(packages, program)];
  const { output } = await runCommand(join(packages, loader), args, { stream: false });
  for (const library of libraryPaths(output).filter((path) => path.startsWith(packages))) {
    await copy(library, join(root, library.slice(packages.length)));
  }
  // The program names its loader by the traditional path, wherever the package keeps it.
  await copy(join(packages, loader), join(root, loader.replace(/^usr\//, "")));
}

/** Lines read `name => /path (0x...)`, or `/path (0x...)` for the loader; the kernel's own library has no path. */
function libraryPaths(output) {
  if (output.includes("not found")) throw new Error(`A library is missing:\n${output}`);
  return [...output.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)].map(([, path]) => path);
}

async function findLoader(packages) {
  const names = { x64: ["lib64/ld-linux-x86-64.so.2", "x86_64"], arm64: ["lib/ld-linux-aarch64.so.1", "aarch64"] };
  const [name, machine] = names[process.arch] ?? [];
  if (!name) throw new Error(`Base images can be made on x64 and arm64, not on ${process.arch}.`);
  const plain = await access(join(packages, name)).then(
    () => true,
    () => false,
  );
  return { loader: plain ? name : join("usr", name), triplet: `${machine}-linux-gnu` };
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { dereference: true, force: true });
}
