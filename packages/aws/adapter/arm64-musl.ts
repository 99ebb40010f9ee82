import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where `npm start` and `npm test` put Debian's musl for arm64. */
const MUSL = join(__dirname, "../../../.tools/aarch64-linux-musl");

/**
 * Arguments by which Debian's cross compiler for arm64 links with musl, as `musl-gcc` does for this machine's architecture. None
 * where musl is not there: the compiler's own C library does as well, and is 0.6 MB larger.
 */
export function arm64Musl(): readonly string[] {
  if (!existsSync(MUSL)) return [];
  const [include, library] = ["include", "lib"].map((part) => join(MUSL, part, "aarch64-linux-musl")) as [
    string,
    string,
  ];
  const ownHeaders = execFileSync("aarch64-linux-gnu-gcc", ["-print-file-name=include"], { encoding: "utf8" }).trim();
  const linked = ["crt1.o", "crti.o", "libc.a", "crtn.o"].map((file) => join(library, file));
  return ["-nostdinc", "-isystem", include, "-isystem", ownHeaders, "-nostdlib", ...linked, "-lgcc"];
}
