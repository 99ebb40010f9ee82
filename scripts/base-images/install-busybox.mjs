import { mkdir, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { copyPackagedProgram } from "./copy-program.mjs";
import { runPackaged } from "./packaged-program.mjs";
import { writeProgram } from "./write-program.mjs";

const busybox = "bin/busybox";

/**
 * Puts busybox under the names of its tools. It is not the static one, whose shell runs its own tools whatever PATH
 * says.
 */
export async function installBusybox(root, packages) {
  await copyPackagedProgram(root, packages, busybox);
  for (const path of (await runPackaged(packages, busybox, ["--list-full"])).trim().split("\n")) {
    if (["busybox", "wget"].includes(basename(path))) continue;
    await mkdir(join(root, dirname(path)), { recursive: true });
    await symlink(`/${busybox}`, join(root, path));
  }
  await writeProgram(root, "usr/bin/wget", wget);
}

/** Debian's busybox 1.35 crashes in `wget -T SECONDS`, a usual way to probe, so the limit is set from outside. */
const wget = [
  "limit=",
  "count=$#",
  `while [ "$count" -gt 0 ]; do`,
  "  argument=$1; shift; count=$((count - 1))",
  `  case "$argument" in`,
  "    -T | --timeout) limit=$1; shift; count=$((count - 1)) ;;",
  `    -T*) limit=\${argument#-T} ;;`,
  `    --timeout=*) limit=\${argument#*=} ;;`,
  `    -[!-]*T) limit=$1; shift; count=$((count - 1)); set -- "$@" "\${argument%T}" ;;`,
  `    *) set -- "$@" "$argument" ;;`,
  "  esac",
  "done",
  `exec \${limit:+timeout "$limit"} busybox wget "$@"`,
];
