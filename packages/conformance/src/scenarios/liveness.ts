import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";
import { PROBE_KINDS, type ProbeKind, portsOf, probedService } from "./probe-kinds";

/** A container whose liveness fails is restarted. */
export function livenessScenario(kind: ProbeKind): Scenario {
  const { check, asks } = PROBE_KINDS[kind]("liveness");
  return {
    title: `a container whose ${kind} liveness check fails is asked to stop, and started again`,
    proves: [`probe.liveness.${kind}`],
    needs: [...portsOf(kind), "probe.liveness.period", "probe.liveness.timeout", "probe.liveness.failure-threshold"],
    files: echoProgram(
      probedService("web", kind, `liveness: { ${asks}, period: 2s, timeout: 2s, failureThreshold: 2 },`),
    ),
    async check(app) {
      const web = new EchoClient(app, pathOf("web"));
      const { instance } = await web.report();
      await web.fail(check);
      await until("another process answers", async () => (await web.report()).instance !== instance);
      await until("the first was asked to stop", () => hasLine(app, "web", new RegExp(`^signal SIGTERM ${instance}`)));
    },
  };
}
