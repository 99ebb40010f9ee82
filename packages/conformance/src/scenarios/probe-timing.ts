import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { RunningApp } from "../runtime/running-app";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";
import { healthChecks } from "./health-checks";
import { portsOf, probedService } from "./probe-kinds";

/** Milliseconds between the start of a container and the first words of its process, on a busy machine. */
const START = 2_000;

/** Milliseconds by which the timers of busy machines are late. */
const LATE = 900;

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
        // Each answer takes 2 s, which is more than the default timeout.
        `${role}: {
          httpGet: { path: "/health/${role}?seconds=2", port: 8080 },
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
      const delay = first.at - 2_000;
      assert.ok(Math.abs(delay - 7_000) < START, `the first check came after ${delay} ms instead of 7 s`);
      const period = second.at - first.at;
      assert.ok(Math.abs(period - 3_000) < LATE, `the second came ${period} ms after the first instead of 3 s`);
      await web.fail(role);
      await until("failures count", () => (role === "liveness" ? isStopped(app) : isUnserved(web)));
      const checks = await healthChecks(app, "web", role);
      const failures = checks.filter(({ status, instance }) => status === 503 && instance === first.instance);
      assert.equal(failures.length, 2, `${failures.length} failures were enough`);
    },
  };
}

async function isUnserved(web: EchoClient): Promise<boolean> {
  return (await web.status()) !== 200;
}

function isStopped(app: RunningApp): Promise<boolean> {
  return hasLine(app, "web", /^signal SIGTERM/);
}
