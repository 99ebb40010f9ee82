import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Compilers of Debian's packages `gcc` and `gcc-aarch64-linux-gnu`; there is no C library in the program. */
const COMPILERS: Readonly<Record<string, string>> = {
  amd64: "x86_64-linux-gnu-gcc",
  arm64: "aarch64-linux-gnu-gcc",
};

/** Some kilobytes that need nothing but a kernel. */
const FLAGS = [
  ...["-std=c11", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-builtin", "-fno-stack-protector"],
  ...["-fno-asynchronous-unwind-tables", "-fno-pie", "-no-pie", "-nostdlib", "-static", "-ffunction-sections"],
  ...["-fdata-sections", "-Wl,--gc-sections", "-Wl,--build-id=none", "-Wl,-z,norelro"],
];

/**
 * Compiles the prober for both architectures of ECS, as `<outDir>/<architecture>/prober`. Where there is no compiler a
 * warning says so; services of that architecture whose probes ask ports are refused then.
 */
export function buildProber(outDir: string): void {
  const sources = readdirSync(__dirname)
    .filter((file) => /\.[cS]$/.test(file))
    .sort();
  for (const [architecture, compiler] of Object.entries(COMPILERS)) {
    const folder = join(outDir, architecture);
    mkdirSync(folder, { recursive: true });
    // Calls of a library for atomics, which arm64 has and this does not need.
    const flags = architecture === "arm64" ? ["-mno-outline-atomics"] : [];
    const args = [...FLAGS, ...flags, "-o", join(folder, "prober"), ...sources.map((file) => join(__dirname, file))];
    try {
      execFileSync(compiler, args, { stdio: "inherit" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      console.warn(`The prober of services was not built for ${architecture}: install ${compiler}.`);
    }
  }
}
