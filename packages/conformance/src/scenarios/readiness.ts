import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";
import { PROBE_KINDS, type ProbeKind, portsOf, probedService } from "./probe-kinds";

/** Traffic stops when readiness fails, and comes back. */
export function readinessScenario(kind: ProbeKind): Scenario {
  const { check, asks } = PROBE_KINDS[kind]("readiness");
  return {
    title: `a container whose ${kind} readiness check fails gets no traffic until it succeeds again`,
    proves: [`probe.readiness.${kind}`],
    needs: [...portsOf(kind), "probe.readiness.period", "probe.readiness.timeout", "probe.readiness.failure-threshold"],
    files: echoProgram(
      probedService("web", kind, `readiness: { ${asks}, period: 3s, timeout: 3s, failureThreshold: 1 },`),
    ),
    async check(app) {
      const web = new EchoClient(app, pathOf("web"));
      const { instance } = await web.report();
      await web.fail(check, 6);
      await web.untilNotServed();
      const after = await web.report();
      if (after.instance !== instance) throw new Error("The container was restarted, not only taken out of traffic.");
    },
  };
}
