// What the author of a provider builds a conformance test from.
export type { AppInput, BindingInput, EventInput, WorkloadInput } from "./app/app-input";
export { type DurationValue, duration, type Props, queue, type ResourceValue, secret } from "./app/prop-values";
export type { CapabilityCase, CaseNumber, CaseText, Program } from "./cases/capability-case";
export { capabilityCases } from "./cases/capability-cases";
export type { TestKit } from "./kit/test-kit";
export { arbitraryProps } from "./laws/arbitrary-props";
export type { Artefact } from "./provider/artefact";
export type { ConformanceSubject, Inspect, Synthesise } from "./provider/conformance-subject";
export type { PartialSpec } from "./provider/partial-spec";
export { referenceProvider } from "./reference/reference-provider";
export type { CapabilityResult, ConformanceReport, Sight } from "./report/conformance-report";
export type { RunningApp, ServiceClient } from "./runtime/running-app";
export type { RuntimeHarness } from "./runtime/runtime-harness";
export type { Scenario } from "./runtime/scenario";
export { SCENARIOS } from "./scenarios/scenarios";
export { describeProviderConformance } from "./suite/describe-provider-conformance";
export { type WingSynthesisOptions, wingSynthesis } from "./synthesis/wing-synthesis";
