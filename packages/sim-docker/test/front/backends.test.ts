import { expect, test } from "vitest";
import { createBackends } from "../../src/front/backends";

const backend = (id: string, ready = true) => ({ id, host: "127.0.0.1", port: 1, ready });

function three() {
  const backends = createBackends(() => "web: starting");
  for (const id of ["a", "b", "c"]) backends.set(backend(id));
  return backends;
}

const picks = (backends: ReturnType<typeof three>, count: number) =>
  Array.from({ length: count }, () => backends.pick()?.id);

test("ready backends are picked in turn", () => {
  expect(picks(three(), 7)).toEqual(["a", "b", "c", "a", "b", "c", "a"]);
});

test("a backend that is not ready is left out until it is ready again", () => {
  const backends = three();
  backends.setReady("b", false);
  expect(backends.isReady("b")).toBe(false);
  expect(picks(backends, 4)).toEqual(["a", "c", "a", "c"]);
  backends.setReady("b", true);
  expect(new Set(picks(backends, 3))).toEqual(new Set(["a", "b", "c"]));
});

test("a removed backend is forgotten and unknown ids change nothing", () => {
  const backends = three();
  backends.remove("a");
  backends.remove("x");
  backends.setReady("x", true);
  expect(backends.isReady("x")).toBe(false);
  expect(picks(backends, 3)).toEqual(["b", "c", "b"]);
});

test("backends in the exception are left out", () => {
  const backends = three();
  expect(backends.pick(new Set(["a", "b"]))?.id).toBe("c");
  expect(backends.pick(new Set(["a", "b", "c"]))).toBeUndefined();
});

test("without a ready backend nothing is picked and the reason is the owner's, as it is now", () => {
  let reason = "first";
  const backends = createBackends(() => reason);
  backends.set(backend("a", false));
  expect(backends.pick()).toBeUndefined();
  reason = "second";
  expect(backends.explain()).toBe("second");
});
