import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { countLines, hasLine } from "./has-line";
import { healthChecks } from "./health-checks";
import { portsOf, probedService } from "./probe-kinds";

/** Milliseconds by which busy machines are late. */
const LATE = 3_000;

/** Each answer takes 2 s, which is more than the default timeout. */
const PROPS = `startup: {
  httpGet: { path: "/health/startup?seconds=2", port: 8080 },
  initialDelay: 4s, period: 5s, timeout: 3s, failureThreshold: 2,
},`;

/**
 * A provider may look more often than it was asked, so that a start is seen early; what counts is how long a container that
 * does not start is given.
 */
export const startupTimingScenario: Scenario = {
  title: "a container has as long to start as the delay, period, timeout and threshold of its startup check say",
  proves: [
    "probe.startup.initial-delay",
    "probe.startup.period",
    "probe.startup.timeout",
    "probe.startup.failure-threshold",
  ],
  needs: [...portsOf("http"), "probe.startup.http"],
  files: echoProgram(`
    ${probedService("never", "http", PROPS, 'ECHO_FAILING: "startup"')}
    ${probedService("slow", "http", PROPS)}
  `),
  async check(app) {
    await until("it is restarted", () => hasLine(app, "never", /^signal SIGTERM/));
    const [first, ...others] = await healthChecks(app, "never", "startup");
    const last = others.filter(({ instance }) => instance === first?.instance).at(-1);
    assert.ok(first !== undefined && last !== undefined, "one failure was enough");
    const delay = first.at - 2_000;
    assert.ok(Math.abs(delay - 4_000) < LATE, `the first check came after ${delay} ms instead of 4 s`);
    const given = last.at - first.at;
    assert.ok(given > 4_500 && given < 5_000 + LATE, `it was given ${given} ms more instead of a period of 5 s`);
    await new EchoClient(app, pathOf("slow")).untilServed();
    assert.equal(await countLines(app, "slow", /^started/), 1, "a slow answer was a failure");
  },
};
