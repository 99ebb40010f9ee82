import { expect, test } from "vitest";
import { createFakeClock } from "./fake-clock";
import { probe, watchedProber } from "./watched-prober";

const SECOND = 1_000;

test("without probes the container is started and ready at once, but not before the prober is returned", async () => {
  const { clock, events } = watchedProber({}, () => true);
  expect(events).toEqual([]);
  await clock.advance(0);
  expect(events).toEqual(["0 started", "0 ready"]);
  expect(clock.pending()).toBe(0);
});

test("liveness is checked after its delay and then once per period", async () => {
  const { clock, checks, events } = watchedProber({ liveness: probe("live", { initialDelay: 5 }) }, () => true);
  await clock.advance(40 * SECOND);
  expect(checks).toEqual({ live: [5, 15, 25, 35] });
  expect(events).toEqual(["0 started", "0 ready"]);
});

test("liveness fails after as many failures in a row as its threshold, and the prober stops", async () => {
  const fails = [0, 10, 30, 40, 50];
  const { clock, checks, events } = watchedProber(
    { liveness: probe("live") },
    (_name, second) => !fails.includes(second),
  );
  await clock.advance(100 * SECOND);
  expect(checks).toEqual({ live: [0, 10, 20, 30, 40, 50] });
  expect(events.at(-1)).toBe("50 liveness failed: live exited with code 1");
  expect(clock.pending()).toBe(0);
});

test("readiness is checked early until its first success, then once per period from there", async () => {
  const { clock, checks, events } = watchedProber({ readiness: probe("ready") }, (_name, second) => second >= 2);
  await clock.advance(25 * SECOND);
  const { ready = [] } = checks;
  const first = ready.find((second) => second >= 2) ?? 0;
  expect(ready.slice(0, 4)).toEqual([0, 0.1, 0.225, 0.381]);
  expect(first).toBeLessThan(2.6);
  expect(ready.filter((second) => second > first).map((second) => +(second - first).toFixed(3))).toEqual([10, 20]);
  expect(events).toEqual(["0 started", "0 not ready: readiness probe: ready exited with code 1", `${first} ready`]);
});

test("a ready container stays ready until the failure threshold and needs the success threshold to return", async () => {
  const good = (second: number) => second < 20 || second === 30 || second >= 70;
  const { clock, events } = watchedProber(
    { readiness: probe("ready", { failureThreshold: 2, successThreshold: 2 }) },
    (_name, second) => good(second),
  );
  await clock.advance(120 * SECOND);
  expect(events).toEqual([
    "0 started",
    "10 ready",
    "50 not ready: readiness probe: ready exited with code 1",
    "80 ready",
  ]);
});

test("flapping below both thresholds changes nothing", async () => {
  const { clock, events } = watchedProber(
    { readiness: probe("ready", { failureThreshold: 2 }), liveness: probe("live", { failureThreshold: 2 }) },
    (_name, second) => (second / 10) % 2 === 0,
  );
  await clock.advance(200 * SECOND);
  expect(events).toEqual(["0 started", "0 ready"]);
});

test("liveness and readiness wait for startup and are then checked at once, unless their delay is longer", async () => {
  const probes = {
    startup: probe("start"),
    readiness: probe("ready"),
    liveness: probe("live", { initialDelay: 15 }),
  };
  const { clock, checks, events } = watchedProber(probes, (name, second) => name !== "start" || second >= 10);
  await clock.advance(30 * SECOND);
  expect(checks.start?.at(-1)).toBe(10);
  expect(checks.ready).toEqual([10, 20, 30]);
  expect(checks.live).toEqual([15, 25]);
  expect(events).toEqual(["0 not ready: startup probe: start exited with code 1", "10 started", "10 ready"]);
});

test("startup is checked early, so a container that starts quickly is started quickly", async () => {
  const { clock, events } = watchedProber({ startup: probe("start") }, (_name, second) => second > 0.05);
  await clock.advance(SECOND);
  expect(events.slice(1)).toEqual(["0.1 started", "0.1 ready"]);
});

test.each([
  { initialDelay: 0, period: 10, failureThreshold: 3, failsAt: 20 },
  { initialDelay: 7, period: 2, failureThreshold: 1, failsAt: 7 },
  { initialDelay: 1, period: 1, failureThreshold: 30, failsAt: 30 },
])(
  "startup fails by regular checks alone: $failureThreshold failures each $period s are over at $failsAt s",
  async (timing) => {
    const { clock, checks, events } = watchedProber({ startup: probe("start", timing) }, () => false);
    await clock.advance(timing.failsAt * SECOND - 1);
    expect(events).toHaveLength(timing.failsAt === timing.initialDelay ? 0 : 1);
    await clock.advance(1);
    expect(events.at(-1)).toBe(`${timing.failsAt} startup failed: start exited with code 1`);
    expect(checks.start?.[0]).toBe(timing.initialDelay);
    await clock.advance(100 * SECOND);
    expect(events.at(-1)).toContain("startup failed");
    expect(clock.pending()).toBe(0);
  },
);

test("checks do not overlap: a slow one delays the next, and none is made up for", async () => {
  const probes = { liveness: probe("live", { period: 2, timeout: 60 }) };
  const answers: (() => void)[] = [];
  const watched = watchedProber(probes, () => new Promise((resolve) => answers.push(() => resolve(true))));
  await watched.clock.advance(7 * SECOND);
  expect(watched.checks.live).toEqual([0]);
  answers[0]?.();
  await watched.clock.advance(SECOND);
  expect(watched.checks.live).toEqual([0, 7]);
  answers[1]?.();
  await watched.clock.advance(SECOND);
  expect(watched.checks.live).toEqual([0, 7, 9]);
});

test("a timer that comes a millisecond early makes no check come early, and none that does not count", async () => {
  const { clock, checks, events } = watchedProber(
    { readiness: probe("ready", { failureThreshold: 2 }), liveness: probe("live", { initialDelay: 5 }) },
    (name, second) => name === "live" || second < 15,
    createFakeClock(1),
  );
  await clock.advance(40 * SECOND);
  expect(checks).toEqual({ ready: [0, 10, 20, 30, 40], live: [5, 15, 25, 35] });
  expect(events.at(-1)).toBe("30 not ready: readiness probe: ready exited with code 1");
});

test("a new reason for not being ready is told", async () => {
  const { clock, events } = watchedProber(
    { startup: probe("start"), readiness: probe("ready") },
    (name, second) => name === "start" && second >= 1,
  );
  await clock.advance(5 * SECOND);
  expect(events.map((event) => event.replace(/^\S+ /, ""))).toEqual([
    "not ready: startup probe: start exited with code 1",
    "started",
    "not ready: readiness probe: ready exited with code 1",
  ]);
});

test("after stop nothing is checked or told, also when a check is under way", async () => {
  let answer = () => {};
  const { clock, prober, events, checks } = watchedProber(
    { readiness: probe("ready"), liveness: probe("live") },
    () => new Promise((resolve) => (answer = () => resolve(true))),
  );
  await clock.advance(0);
  prober.stop();
  answer();
  await clock.advance(100 * SECOND);
  expect(events).toEqual(["0 started"]);
  expect(checks).toEqual({ live: [0], ready: [0] });
  expect(clock.pending()).toBe(0);
});

test("a prober stopped at once tells nothing", async () => {
  const { clock, prober, events } = watchedProber({}, () => true);
  prober.stop();
  await clock.advance(SECOND);
  expect(events).toEqual([]);
});
