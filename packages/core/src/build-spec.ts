import { core, type std } from "@winglang/sdk";
import { check } from "./provider/capabilities/check";
import type { ProviderDescription } from "./provider/capabilities/provider-description";
import { formatDiagnostics } from "./provider/diagnostics/format-diagnostics";
import { WorkloadError } from "./provider/diagnostics/workload-error";
import { workloadName } from "./provider/names/workload-name";
import { normalise } from "./provider/normalise/normalise";
import { claimName } from "./provider/platform/claim-name";
import { referencedResources } from "./provider/platform/referenced-resources";
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
  if (spec !== undefined) diagnostics.push(...claimName(workload, spec.name), ...check(spec, provider));
  if (spec === undefined || diagnostics.some(({ severity }) => severity === "error")) {
    throw new WorkloadError(path, diagnostics);
  }
  if (diagnostics.length > 0) process.stderr.write(`${formatDiagnostics(path, diagnostics)}\n`);
  return { spec, referenced: referencedResources(props) };
}
