import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { countLines } from "./has-line";
import { PROBE_KINDS, type ProbeKind, portsOf, probedService } from "./probe-kinds";

/** Startup keeps the other checks waiting, and restarts what does not come up. */
export function startupScenario(kind: ProbeKind): Scenario {
  const { check, asks } = PROBE_KINDS[kind]("startup");
  const liveness = PROBE_KINDS[kind]("liveness");
  const startup = (failureThreshold: number) =>
    `startup: { ${asks}, period: 2s, timeout: 2s, failureThreshold: ${failureThreshold} },`;
  return {
    title: `other checks wait for the ${kind} startup check, and a container that does not pass it is restarted`,
    proves: [`probe.startup.${kind}`],
    needs: [
      ...portsOf(kind),
      `probe.liveness.${kind}`,
      ...(["startup", "liveness"] as const).flatMap(
        (role) => [`probe.${role}.period`, `probe.${role}.timeout`, `probe.${role}.failure-threshold`] as const,
      ),
    ],
    files: echoProgram(`
      ${probedService(
        "slow",
        kind,
        `${startup(30)} liveness: { ${liveness.asks}, period: 2s, timeout: 2s, failureThreshold: 1 },`,
        `ECHO_FAILING: "${check},${liveness.check}", ECHO_FAILING_SECONDS: "5"`,
      )}
      ${probedService("never", kind, startup(1), `ECHO_FAILING: "${check}"`)}
    `),
    async check(app) {
      await until("it is restarted", async () => (await countLines(app, "never", /^started/)) > 1);
      await new EchoClient(app, pathOf("slow")).untilServed();
      assert.equal(await countLines(app, "slow", /^started/), 1, "liveness restarted what had not started up");
    },
  };
}
