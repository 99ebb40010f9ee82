import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pauseProgram } from "../../src/engine/pause-program";

const ours: Record<string, string> = { x64: "amd64", arm64: "arm64" };

test.runIf(process.platform === "linux" && process.arch in ours)(
  "runs on this machine until it is killed",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "pause-"));
    try {
      const file = join(folder, "pause");
      writeFileSync(file, pauseProgram(ours[process.arch] ?? "") ?? "", { mode: 0o755 });
      const child = spawn(file, { stdio: "ignore" });
      const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve({ code, signal })));
      await new Promise((resolve, reject) => child.on("spawn", resolve).on("error", reject));
      // A signal that only interrupts the system call must not end it.
      child.kill("SIGCONT");
      child.kill("SIGTERM");
      expect(await ended).toEqual({ code: null, signal: "SIGTERM" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.each([
  ["amd64", 62],
  ["arm64", 183],
])("for %s is a small 64 bit executable of that machine", (architecture, machine) => {
  const program = pauseProgram(architecture) ?? Buffer.alloc(0);
  expect(program.subarray(0, 4).toString("latin1")).toBe("\x7fELF");
  expect(program.readUInt16LE(18)).toBe(machine);
  expect(program.length).toBeLessThan(200);
  const entry = Number(program.readBigUInt64LE(24) - program.readBigUInt64LE(64 + 16));
  expect(program.length - entry).toBeGreaterThan(8);
});

test("for arm64 jumps back to its first instruction", () => {
  const program = pauseProgram("arm64") ?? Buffer.alloc(0);
  const jump = program.readInt32LE(program.length - 4);
  // `b`: 26 bits of signed distance in instructions.
  const distance = ((jump << 6) >> 6) * 4;
  expect(program.length - 4 + distance).toBe(64 + 56);
});

test("is not written for other architectures", () => {
  expect(pauseProgram("riscv64")).toBeUndefined();
});
