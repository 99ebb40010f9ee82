import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { RunningApp } from "../runtime/running-app";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";
import { type HealthCheck, healthChecks } from "./health-checks";
import { lastServed } from "./last-served";
import { portsOf, probedService } from "./probe-kinds";

/** Milliseconds between the start of a container and the first words of its process, on a busy machine. */
const START = 2_000;

/** Milliseconds by which the timers of busy machines are late. */
const LATE = 900;

/** Milliseconds between checks. */
const PERIOD = 3_000;

/** Milliseconds that each answer takes, which is more than the default timeout. */
const ANSWER = 2_000;

/** Milliseconds in which a provider takes a container that has failed out of traffic. */
const HEARD = 500;

/** Checks come when they are due, wait as long as they may, and count as often as they must. */
export function probeTimingScenario(role: "liveness" | "readiness"): Scenario {
  return {
    title: `the first ${role} check, the time between checks, their timeout and their threshold are as they are set`,
    proves: [
      `probe.${role}.initial-delay`,
      `probe.${role}.period`,
      `probe.${role}.timeout`,
      `probe.${role}.failure-threshold`,
    ],
    needs: [...portsOf("http"), `probe.${role}.http`],
    files: echoProgram(
      probedService(
        "web",
        "http",
        `${role}: {
          httpGet: { path: "/health/${role}?seconds=${ANSWER / 1000}", port: 8080 },
          initialDelay: 7s, period: 3s, timeout: 3s, failureThreshold: 2,
        },`,
      ),
    ),
    async check(app) {
      const web = new EchoClient(app, pathOf("web"));
      await web.untilServed();
      const [first, second] = await until("there are two checks", async () => {
        const checks = await healthChecks(app, "web", role);
        return checks.length > 1 ? checks : undefined;
      });
      assert.ok(first !== undefined && second !== undefined);
      const delay = first.at - ANSWER;
      assert.ok(Math.abs(delay - 7_000) < START, `the first check came after ${delay} ms instead of 7 s`);
      const period = second.at - first.at;
      assert.ok(Math.abs(period - PERIOD) < LATE, `the second came ${period} ms after the first instead of 3 s`);
      await web.fail(role);
      const failures = async () =>
        (await healthChecks(app, "web", role)).filter(
          ({ status, instance }) => status === 503 && instance === first.instance,
        );
      if (role === "liveness") await checkStop(app, failures);
      else await checkTraffic(app, web, failures);
    },
  };
}

/** The container is stopped after two failures. */
async function checkStop(app: RunningApp, failures: () => Promise<HealthCheck[]>): Promise<void> {
  await until("it is stopped", () => hasLine(app, "web", /^signal SIGTERM/));
  const { length } = await failures();
  assert.equal(length, 2, `${length} failures were enough`);
}

/** Traffic goes on after the first failure, and ends with the second: all by the clock of the container. */
async function checkTraffic(app: RunningApp, web: EchoClient, failures: () => Promise<HealthCheck[]>): Promise<void> {
  const last = await lastServed(app, web);
  const [first, second] = await until("two checks have failed", async () => {
    const failed = await failures();
    return failed.length > 1 ? failed : undefined;
  });
  assert.ok(first !== undefined && second !== undefined);
  assert.ok(last > first.at + HEARD, `traffic ended ${last - first.at} ms after the first failure: one was enough`);
  const later = last - second.at;
  // A third check cannot have been answered before.
  assert.ok(later < ANSWER - HEARD, `traffic went on for ${later} ms after the second failure: two were not enough`);
}
