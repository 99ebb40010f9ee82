import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort, nodeProgram } from "./node-program";
import { compiledContexts } from "./wing-project";

test("a closure of a real program runs, names the line of the .w file, and is the same from two folders", {
  timeout: 60_000,
}, async () => {
  const contexts = compiledContexts();
  const port = await freePort();
  nodeProgram(join(contexts, "greet/index.cjs"), { PORT: port });
  const clock = nodeProgram(join(contexts, "clock/index.cjs"));
  await clock.says("started");
  const post = async (body: string) => {
    const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
    return { status: response.status, text: await response.text() };
  };
  await expect
    .poll(() => post('"Wing"').catch(() => undefined), { timeout: 10_000 })
    .toEqual({
      status: 200,
      text: '"hello Wing"',
    });
  expect((await post("")).status).toBe(204);
  const { stackTrace, errorMessage } = JSON.parse((await post('"fail"')).text);
  expect(errorMessage).toBe("no such name");
  expect(stackTrace[0]).toMatch(/\/src\/main\.w:9:5\)?$/);
  clock.signal("SIGTERM");
  expect(await clock.ended).toBe(0);
  expect(clock.output()).toBe("started\nstopped\n");

  const again = compiledContexts();
  for (const file of ["greet/index.cjs", "greet/index.cjs.map", "clock/index.cjs", "clock/index.cjs.map"]) {
    expect(readFileSync(join(again, file), "utf8")).toBe(readFileSync(join(contexts, file), "utf8"));
  }
});
