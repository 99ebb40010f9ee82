import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Compilers by architecture, of which the first that is there is taken: those of Debian are `musl-gcc` and `aarch64-linux-gnu-gcc`. */
const COMPILERS: Readonly<Record<string, readonly string[]>> = {
  amd64: ["x86_64-linux-musl-gcc", "musl-gcc"],
  arm64: ["aarch64-linux-musl-gcc", "aarch64-linux-gnu-gcc"],
};

/** Static, so that it runs in every image; small, because it is part of every function. */
const FLAGS = [
  ...["-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror"],
  ...["-Os", "-ffunction-sections", "-fdata-sections", "-Wl,--gc-sections", "-static", "-s"],
];

/**
 * Compiles the adapter for both architectures of Lambda, as `<outDir>/<architecture>/wing-function`. Where there is no
 * compiler a warning says so; programs with functions of that architecture are refused then.
 */
export function buildAdapter(outDir: string): void {
  const sources = readdirSync(__dirname).filter((file) => file.endsWith(".c"));
  for (const [architecture, compilers] of Object.entries(COMPILERS)) {
    const folder = join(outDir, architecture);
    mkdirSync(folder, { recursive: true });
    const compile = (compiler: string) => {
      const args = [...FLAGS, "-o", join(folder, "wing-function"), ...sources.map((file) => join(__dirname, file))];
      execFileSync(compiler, args, { stdio: "inherit" });
    };
    if (!compilers.some((compiler) => isThere(compiler, compile))) {
      const names = compilers.join(" or ");
      console.warn(`The adapter of Lambda functions was not built for ${architecture}: install ${names}.`);
    }
  }
}

function isThere(compiler: string, compile: (compiler: string) => void): boolean {
  try {
    compile(compiler);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
