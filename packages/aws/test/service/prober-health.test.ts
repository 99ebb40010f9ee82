import { expect, test } from "vitest";
import { proberHealth } from "../../src/service/probes/prober-health";
import { Duration, specOf } from "./spec-of";

const healthOf = (probes: Readonly<Record<string, unknown>>) => proberHealth(specOf({ port: 80, ...probes }).main);

test("liveness alone says nothing of being ready", () => {
  expect(healthOf({ liveness: { httpGet: {} } })).toBeUndefined();
});

test("ECS asks the prober by the container's name", () => {
  expect(healthOf({ readiness: { httpGet: {} } })).toMatchObject({
    command: ["CMD", "/prober", "ready", "main"],
    interval: 5,
  });
});

test.each([
  [{ failureThreshold: 100 }, 71],
  [{ failureThreshold: 10_000 }, 300],
  [{ failureThreshold: 3 }, 5],
])("ECS is as patient as startup with %j", (timing, interval) => {
  const health = healthOf({ startup: { tcpSocket: {}, period: new Duration(10), ...timing } });
  expect(health?.interval).toBe(interval);
});
