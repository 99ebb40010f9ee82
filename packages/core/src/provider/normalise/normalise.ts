import type { FunctionProps, ServiceProps } from "../../props/workload-props";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { WorkloadSpec } from "../spec/workload-spec";
import { checkPersistentVolumes } from "./check-persistent-volumes";
import { deepFreeze } from "./deep-freeze";
import { normaliseComposition } from "./normalise-composition";
import type { NormaliseContext } from "./normalise-context";
import { normaliseDev } from "./normalise-dev";
import { normaliseDomains } from "./normalise-domains";
import { normaliseKind } from "./normalise-kind";
import { normaliseOverrides } from "./normalise-overrides";
import type { NormaliseResult } from "./normalise-result";
import { normaliseRollout } from "./normalise-rollout";
import { normaliseRoutes } from "./normalise-routes";
import { normaliseScaling } from "./normalise-scaling";
import { normaliseVolumes } from "./normalise-volumes";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { readChoice } from "./read/read-choice";
import { readDuration } from "./read/read-duration";
import { readSection } from "./read/read-section";
import { readText } from "./read/read-text";
import { DNS_LABEL } from "./rules/dns-label-rule";
import { sortDiagnostics } from "./sort-diagnostics";
import { withPortVariable } from "./with-port-variable";
import { WORKLOAD_FIELDS } from "./workload-fields";

const SERVICE_FIELDS = [...WORKLOAD_FIELDS, "autoStart"] as const satisfies readonly (keyof ServiceProps)[];
const FUNCTION_FIELDS = [
  ...WORKLOAD_FIELDS,
  "timeout",
  "concurrency",
] as const satisfies readonly (keyof FunctionProps)[];

type AllFields = Fields<(typeof SERVICE_FIELDS)[number] | (typeof FUNCTION_FIELDS)[number]>;

/**
 * Makes the spec of what a user wrote: every default explicit, every short form written out, every rule checked.
 *
 * It takes anything and never throws: all that is wrong comes back as diagnostics. Equal props give equal specs, in
 * whatever order maps were written. Files are looked at, to find what is built, but nothing is changed.
 *
 * @param props what the user wrote; undefined is as good as `{}`
 */
export function normalise(props: unknown, context: NormaliseContext): NormaliseResult {
  const problems: Diagnostic[] = [];
  const root: Field = { value: props, path: "", hidden: false, problems };
  const names = context.kind === "service" ? SERVICE_FIELDS : FUNCTION_FIELDS;
  // The fields of the other kind are absent, and reported as unknown where they were given.
  const absent = readSection({ ...root, value: undefined }, [...SERVICE_FIELDS, ...FUNCTION_FIELDS]);
  const spec = build({ ...absent, ...readSection(root, names) }, context, problems);
  const diagnostics = sortDiagnostics(problems, names);
  return problems.length === 0 ? { spec: deepFreeze(spec), diagnostics } : { diagnostics };
}

function build(fields: AllFields, context: NormaliseContext, problems: Diagnostic[]): WorkloadSpec {
  const { projectDir } = context;
  const name = readText(fields.name, DNS_LABEL) ?? context.defaultName;
  const architecture = readChoice(fields.architecture, ["amd64", "arm64"]) ?? "amd64";
  const volumes = normaliseVolumes(fields.volumes, projectDir);
  const containerContext = { projectDir, hasClosure: context.hasClosure, platform: `linux/${architecture}`, volumes };
  const composition = normaliseComposition(fields, context.kind, containerContext, problems);
  const ports = [composition.main, ...composition.sidecars].flatMap((container) => container.ports);
  const scaling = normaliseScaling(fields, context.kind);
  checkPersistentVolumes(volumes, scaling, problems);
  const requestTimeout = readDuration(fields.requestTimeout, 1);
  return {
    ...normaliseKind(context.kind, fields),
    name,
    path: context.path,
    ...composition,
    main: context.kind === "function" ? withPortVariable(composition.main) : composition.main,
    volumes,
    architecture,
    scaling,
    routes: normaliseRoutes(fields.routes, ports),
    domains: normaliseDomains(fields.domains, ports),
    ...(requestTimeout === undefined ? {} : { requestTimeout }),
    rollout: normaliseRollout(fields.rollout),
    dev: normaliseDev(fields.dev, composition.main.image, projectDir),
    onUnsupported: readChoice(fields.onUnsupported, ["error", "warn"]) ?? "error",
    overrides: normaliseOverrides(fields.overrides),
  };
}
