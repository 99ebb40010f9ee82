import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { arm64Musl } from "./arm64-musl";

interface Compiler {
  readonly program: string;
  /** Arguments by which it takes another C library than its own. */
  readonly library?: () => readonly string[];
}

/** Compilers by architecture, of which the first that is there is taken: those of Debian are `musl-gcc` and `aarch64-linux-gnu-gcc`. */
const COMPILERS: Readonly<Record<string, readonly Compiler[]>> = {
  amd64: [{ program: "x86_64-linux-musl-gcc" }, { program: "musl-gcc" }],
  arm64: [{ program: "aarch64-linux-musl-gcc" }, { program: "aarch64-linux-gnu-gcc", library: arm64Musl }],
};

/** Static, so that it runs in every image; small, because it is part of every function. */
const FLAGS = [
  ...["-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror"],
  ...["-Os", "-ffunction-sections", "-fdata-sections", "-Wl,--gc-sections", "-Wl,-z,norelro", "-static", "-s"],
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
    const files = ["-o", join(folder, "wing-function"), ...sources.map((file) => join(__dirname, file))];
    const compile = ({ program, library }: Compiler) =>
      execFileSync(program, [...FLAGS, ...files, ...(library?.() ?? [])], { stdio: "inherit" });
    if (!compilers.some((compiler) => isThere(compiler, compile))) {
      const names = compilers.map(({ program }) => program).join(" or ");
      console.warn(`The adapter of Lambda functions was not built for ${architecture}: install ${names}.`);
    }
  }
}

function isThere(compiler: Compiler, compile: (compiler: Compiler) => void): boolean {
  try {
    compile(compiler);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
