// What the authors of a provider build on.
export { FORWARD, type ForwardTarget, forwardTargetOf } from "../forward/forward-handler";
export type { ForwardRequest, ForwardResponse } from "../inflight/forward-request";
export type { Binding } from "./binding/binding";
export { bindingsCode } from "./binding/bindings-code";
export { closureCode } from "./binding/closure-code";
export * from "./capabilities";
export { askedCapabilities } from "./capabilities/asked-capabilities";
export type { AskedCapability } from "./capabilities/asked-capability";
export { check } from "./capabilities/check";
export { checkAsked } from "./capabilities/check-asked";
export { requireCapability } from "./capabilities/require-capability";
export type { Diagnostic } from "./diagnostics/diagnostic";
export { DIAGNOSTIC_CODES, type DiagnosticCode } from "./diagnostics/diagnostic-code";
export { formatDiagnostics } from "./diagnostics/format-diagnostics";
export { raiseProblems } from "./diagnostics/raise-problems";
export { WorkloadError } from "./diagnostics/workload-error";
export type { BuildFailure } from "./image/build-failure";
export type { BuildLocation } from "./image/build-location";
export type { BuildSource } from "./image/build-source";
export type { ImageReference } from "./image/image-reference";
export { isPath } from "./image/is-path";
export type { MalformedReference } from "./image/malformed-reference";
export { parseImageReference } from "./image/parse-image-reference";
export { resolveBuild } from "./image/resolve-build";
export { dnsLabel } from "./names/dns-label";
export { isDnsLabel } from "./names/is-dns-label";
export { portByName } from "./names/port-by-name";
export { workloadName } from "./names/workload-name";
export { normalise } from "./normalise/normalise";
export type { NormaliseContext } from "./normalise/normalise-context";
export type { NormaliseResult } from "./normalise/normalise-result";
export type { Field } from "./normalise/read/field";
export type { Fields } from "./normalise/read/fields";
export { isGiven } from "./normalise/read/is-given";
export { readMap } from "./normalise/read/read-map";
export { readNumber } from "./normalise/read/read-number";
export { readSection } from "./normalise/read/read-section";
export { readText } from "./normalise/read/read-text";
export { readTexts } from "./normalise/read/read-texts";
export { reportField } from "./normalise/read/report-field";
export { reportType } from "./normalise/read/report-type";
export type { TextRule } from "./normalise/read/text-rule";
export { HOST_NAME } from "./normalise/rules/host-name-rule";
export { ContainersPlatform, type WorkloadClass, type WorkloadClasses } from "./platform/containers-platform";
export { IMPLEMENTATION } from "./platform/implementation";
export { INFLIGHT_MODULES } from "./platform/inflight-modules";
export { ownTarget, type WriteApp } from "./platform/own-target";
export type { InitContainerSpec, SidecarSpec } from "./spec/composition-spec";
export type { ContainerSpec, DependencySpec, GpuSpec } from "./spec/container-spec";
export type { DevSpec, WatchSpec } from "./spec/dev-spec";
export type {
  BuildImageSpec,
  BuildSecretSpec,
  ClosureImageSpec,
  ImageSpec,
  ReferenceImageSpec,
} from "./spec/image-spec";
export type { PortSpec, ProtocolSpec } from "./spec/port-spec";
export type {
  ExecCheckSpec,
  GrpcCheckSpec,
  HttpGetCheckSpec,
  ProbeCheckSpec,
  ProbeSpec,
  ProbesSpec,
  TcpSocketCheckSpec,
} from "./spec/probe-spec";
export type { PreDeployStepSpec, RolloutSpec } from "./spec/rollout-spec";
export type { DomainSpec, RouteSpec } from "./spec/routing-spec";
export type { QueueScalingSpec, ScalingSpec, ScheduleScalingSpec } from "./spec/scaling-spec";
export type { VolumeKindSpec, VolumeMountSpec, VolumeSpec } from "./spec/volume-spec";
export type { WorkloadSpec } from "./spec/workload-spec";
