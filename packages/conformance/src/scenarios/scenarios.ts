import type { Scenario } from "../runtime/scenario";
import { autoStartScenario } from "./auto-start";
import { bindingsScenario } from "./bindings";
import { closureScenario } from "./closure";
import { crashScenario } from "./crash";
import { dependsOnScenario } from "./depends-on";
import { essentialScenario } from "./essential";
import { forwardingScenario } from "./forwarding";
import { concurrencyScenario } from "./function-concurrency";
import { functionScenario } from "./function-invocation";
import { timeoutScenario } from "./function-timeout";
import { hostRoutesScenario } from "./host-routes";
import { imageReferenceScenario } from "./image-reference";
import { initContainersScenario } from "./init-containers";
import { limitsScenario } from "./limits";
import { livenessScenario } from "./liveness";
import { pathRoutesScenario } from "./path-routes";
import { portsScenario } from "./ports";
import { PROBE_KINDS, type ProbeKind } from "./probe-kinds";
import { probeTimingScenario } from "./probe-timing";
import { processScenario } from "./process";
import { protocolScenario } from "./protocols";
import { readinessScenario } from "./readiness";
import { replicasScenario } from "./replicas";
import { requestTimeoutScenario } from "./request-timeout";
import { secretsScenario } from "./secrets";
import { sharedVolumesScenario } from "./shared-volumes";
import { sidecarsScenario } from "./sidecars";
import { startupScenario } from "./startup";
import { startupTimingScenario } from "./startup-timing";
import { stoppingScenario } from "./stopping";
import { successThresholdScenario } from "./success-threshold";
import { volumesScenario } from "./volumes";

const kinds = Object.keys(PROBE_KINDS) as ProbeKind[];

/** What running programs must do, in the order in which they are run. */
export const SCENARIOS: readonly Scenario[] = [
  // It waits longest.
  forwardingScenario,
  processScenario,
  secretsScenario,
  limitsScenario,
  stoppingScenario,
  ...kinds.map(readinessScenario),
  ...kinds.map(livenessScenario),
  ...kinds.map(startupScenario),
  startupTimingScenario,
  probeTimingScenario("liveness"),
  probeTimingScenario("readiness"),
  successThresholdScenario,
  initContainersScenario,
  sidecarsScenario,
  dependsOnScenario,
  essentialScenario,
  replicasScenario,
  volumesScenario,
  sharedVolumesScenario,
  imageReferenceScenario,
  portsScenario,
  protocolScenario("tcp"),
  protocolScenario("udp"),
  protocolScenario("http2"),
  pathRoutesScenario,
  hostRoutesScenario,
  requestTimeoutScenario,
  autoStartScenario,
  functionScenario,
  concurrencyScenario,
  timeoutScenario,
  closureScenario,
  bindingsScenario,
  crashScenario,
];
