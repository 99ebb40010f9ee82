import { expect, test } from "vitest";
import { type SharedWork, shareWork } from "../src/shared-work";

test("callers that come together share one run, its progress and its result", async () => {
  const pending = new Map<string, SharedWork>();
  let runs = 0;
  const start = async (progress: (line: string) => void): Promise<number> => {
    runs += 1;
    await Promise.resolve();
    progress("working");
    return runs;
  };
  const lines: string[] = [];
  const ask = (name: string) => shareWork(pending, "k", { progress: (line) => lines.push(`${name} ${line}`) }, start);
  expect(await Promise.all([ask("a"), ask("b")])).toEqual([1, 1]);
  expect(lines).toEqual(["a working", "b working"]);
  expect(await ask("c")).toBe(2);
});

test("a failure is told to everybody and not kept", async () => {
  const pending = new Map<string, SharedWork>();
  const fail = () => shareWork(pending, "k", { progress: () => undefined }, () => Promise.reject(new Error("no")));
  await expect(Promise.allSettled([fail(), fail()])).resolves.toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  expect(pending.size).toBe(0);
});

test("the work is cancelled when the last caller leaves, not before", async () => {
  const pending = new Map<string, SharedWork>();
  let cancelled = false;
  const start = (_: unknown, signal: AbortSignal) =>
    new Promise<string>((resolve) => {
      signal.addEventListener("abort", () => {
        cancelled = true;
        resolve("late");
      });
    });
  const [one, two] = [new AbortController(), new AbortController()];
  const first = shareWork(pending, "k", { progress: () => undefined, signal: one.signal }, start);
  const second = shareWork(pending, "k", { progress: () => undefined, signal: two.signal }, start);
  one.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(cancelled).toBe(false);
  two.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  expect(cancelled).toBe(true);
});
