import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const provider = join(__dirname, "../fixtures/reference");

test("a signal ends the suite, and the provider is not blamed for it", { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, ["../../../lib/bin.js", "conformance", "lib/index.js"], { cwd: provider });
  const errors = text(child.stderr);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  const [code] = await once(child, "close");
  expect(await errors).toBe("error: The suite was interrupted.\n");
  expect(code).toBe(1);
});
