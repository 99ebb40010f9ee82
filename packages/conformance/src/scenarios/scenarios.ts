import type { Scenario } from "../runtime/scenario";
import { apiAndScheduleScenario } from "./api-and-schedule";
import { autoStartScenario } from "./auto-start";
import { bindVolumeScenario } from "./bind-volume";
import { bindingsScenario } from "./bindings";
import { buildScenario } from "./build";
import { buildSecretsScenario } from "./build-secrets";
import { closureScenario } from "./closure";
import { crashScenario } from "./crash";
import { debugPortScenario } from "./debug-port";
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
import { preDeployScenario } from "./pre-deploy";
import { PROBE_KINDS, type ProbeKind } from "./probe-kinds";
import { probeTimingScenario } from "./probe-timing";
import { processScenario } from "./process";
import { protocolScenario } from "./protocols";
import { publicPortScenario } from "./public-port";
import { readinessScenario } from "./readiness";
import { replicaLimitsScenario } from "./replica-limits";
import { replicasScenario } from "./replicas";
import { requestTimeoutScenario } from "./request-timeout";
import { scaleInScenario } from "./scale-in";
import { secretsScenario } from "./secrets";
import { sharedVolumesScenario } from "./shared-volumes";
import { sidecarsScenario } from "./sidecars";
import { startupScenario } from "./startup";
import { startupTimingScenario } from "./startup-timing";
import { stoppingScenario } from "./stopping";
import { successThresholdScenario } from "./success-threshold";
import { volumeSizeScenario } from "./volume-size";
import { volumesScenario } from "./volumes";

const kinds = Object.keys(PROBE_KINDS) as ProbeKind[];

/** What running programs must do, in the order in which they are run. */
export const SCENARIOS: readonly Scenario[] = [
  // They wait longest.
  apiAndScheduleScenario,
  forwardingScenario,
  processScenario,
  secretsScenario,
  limitsScenario,
  replicaLimitsScenario,
  stoppingScenario,
  ...kinds.map(readinessScenario),
  ...kinds.map(livenessScenario),
  ...kinds.map(startupScenario),
  startupTimingScenario,
  probeTimingScenario("liveness"),
  probeTimingScenario("readiness"),
  successThresholdScenario,
  initContainersScenario,
  preDeployScenario,
  sidecarsScenario,
  dependsOnScenario,
  essentialScenario,
  replicasScenario,
  volumesScenario,
  sharedVolumesScenario,
  volumeSizeScenario,
  bindVolumeScenario,
  imageReferenceScenario,
  buildScenario,
  buildSecretsScenario,
  portsScenario,
  publicPortScenario,
  protocolScenario("tcp"),
  protocolScenario("tls"),
  protocolScenario("udp"),
  protocolScenario("https"),
  protocolScenario("http2"),
  protocolScenario("grpc"),
  pathRoutesScenario,
  hostRoutesScenario,
  requestTimeoutScenario,
  autoStartScenario,
  debugPortScenario,
  functionScenario,
  concurrencyScenario,
  timeoutScenario,
  scaleInScenario,
  closureScenario,
  bindingsScenario,
  crashScenario,
];
