// Builds the prober for both architectures into lib/prober. Any GCC does: there is no C library in it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const COMPILERS = {
  amd64: { commands: ["x86_64-linux-gnu-gcc", "gcc"], flags: [], debian: "gcc" },
  arm64: {
    commands: ["aarch64-linux-gnu-gcc", "gcc"],
    flags: ["-mno-outline-atomics"],
    debian: "gcc-aarch64-linux-gnu",
  },
};

const FLAGS = [
  "-std=c11 -Os -s -Wall -Wextra -Werror",
  "-ffreestanding -fno-builtin -fno-stack-protector -fno-asynchronous-unwind-tables -fno-pie -no-pie",
  "-ffunction-sections -fdata-sections -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,norelro",
  "-nostdlib -static",
].flatMap((line) => line.split(" "));

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = readdirSync(join(root, "prober"))
  .filter((name) => /\.[cS]$/.test(name))
  .sort()
  .map((name) => join(root, "prober", name));

for (const [architecture, { commands, flags, debian }] of Object.entries(COMPILERS)) {
  const out = join(root, "lib/prober", architecture);
  mkdirSync(out, { recursive: true });
  const compiler = commands.find((command) => targets(command, architecture));
  if (compiler === undefined) {
    process.stderr.write(
      `No C compiler for ${architecture} was found (looked for ${commands.join(", ")}): services of that architecture ` +
        `with HTTP, TCP or gRPC probes will not compile. On Debian: apt-get install ${debian}.\n`,
    );
    continue;
  }
  const { status } = spawnSync(compiler, [...FLAGS, ...flags, "-o", join(out, "prober"), ...sources], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

function targets(command, architecture) {
  const { stdout } = spawnSync(command, ["-dumpmachine"], { encoding: "utf8" });
  return (stdout ?? "").startsWith(`${{ amd64: "x86_64", arm64: "aarch64" }[architecture]}-linux`);
}
