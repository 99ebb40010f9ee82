import { core, type std } from "@winglang/sdk";
import { askedCapabilities } from "./provider/capabilities/asked-capabilities";
import type { ProviderDescription } from "./provider/capabilities/provider-description";
import { raiseProblems } from "./provider/diagnostics/raise-problems";
import { WorkloadError } from "./provider/diagnostics/workload-error";
import { workloadName } from "./provider/names/workload-name";
import { normalise } from "./provider/normalise/normalise";
import { claimName } from "./provider/platform/claim-name";
import { referencedResources } from "./provider/platform/referenced-resources";
import { hold } from "./provider/portability/hold";
import type { WorkloadSpec } from "./provider/spec/workload-spec";

/** From props to a spec that the provider can honour; everything that is wrong comes in one error. */
export function buildSpec(
  workload: std.Resource,
  provider: ProviderDescription,
  kind: "service" | "function",
  hasClosure: boolean,
  props: unknown,
): { spec: WorkloadSpec; referenced: ReadonlyMap<string, std.IResource> } {
  const { path } = workload.node;
  const result = normalise(props, {
    kind,
    path,
    defaultName: workloadName(path),
    projectDir: core.App.of(workload).entrypointDir,
    hasClosure,
  });
  const { spec } = result;
  const diagnostics = [...result.diagnostics];
  if (spec === undefined) throw new WorkloadError(path, diagnostics);
  const asked = askedCapabilities(spec);
  diagnostics.push(
    ...claimName(workload, spec.name),
    ...hold(workload, kind, provider, asked, spec.onUnsupported === "warn"),
  );
  raiseProblems(path, diagnostics);
  return { spec, referenced: referencedResources(props) };
}
