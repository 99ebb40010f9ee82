import type { InitContainer, Sidecar } from "../../props/container";
import type { VolumeSpec } from "../spec/volume-spec";
import type { ContainerDraft } from "./container-draft";
import { CONTAINER_FIELDS } from "./container-fields";
import { normaliseDependencies } from "./normalise-dependencies";
import { normaliseEnvironment } from "./normalise-environment";
import { type ImageContext, normaliseImage } from "./normalise-image";
import { normalisePorts } from "./normalise-ports";
import { normaliseProbes } from "./normalise-probes";
import { normaliseProcess } from "./normalise-process";
import { normaliseResources } from "./normalise-resources";
import { normaliseVolumeMounts } from "./normalise-volume-mounts";
import type { PortDraft } from "./port-draft";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { readBoolean } from "./read/read-boolean";
import { readList } from "./read/read-list";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { rejectServing } from "./reject-serving";
import { DNS_LABEL } from "./rules/dns-label-rule";

const SIDECAR_FIELDS = ["name", ...CONTAINER_FIELDS, "essential"] as const satisfies readonly (keyof Sidecar)[];
const INIT_FIELDS = ["name", ...CONTAINER_FIELDS] as const satisfies readonly (keyof InitContainer)[];

type Identity = Pick<ContainerDraft, "role" | "path" | "essential"> & { readonly name: string };

/** What a container needs to know of its workload. */
export interface ContainerContext extends ImageContext {
  readonly volumes: readonly VolumeSpec[];
}

/** Reads one container: the main one, a sidecar or an init container. */
export function normaliseContainer(
  fields: Fields<(typeof CONTAINER_FIELDS)[number]>,
  identity: Identity,
  ports: readonly PortDraft[],
  context: ContainerContext,
): ContainerDraft {
  const { name, ...rest } = identity;
  const spec = {
    name,
    image: normaliseImage(fields, context),
    ...normaliseProcess(fields),
    ...normaliseEnvironment(fields),
    ...normaliseResources(fields),
    probes: normaliseProbes(fields, ports),
    volumeMounts: normaliseVolumeMounts(fields.volumeMounts, context.volumes),
  };
  return { ...rest, ports, dependsOn: normaliseDependencies(fields.dependsOn), spec };
}

/** Reads the containers beside the main one. */
export function normaliseSidecars(field: Field, context: ContainerContext): readonly ContainerDraft[] {
  const read = (item: Field): ContainerDraft | undefined => {
    const fields = readStruct(item, SIDECAR_FIELDS);
    if (fields === undefined) return undefined;
    const name = readName(fields.name);
    const essential = readBoolean(fields.essential) ?? true;
    const identity: Identity = { role: "sidecar", path: item.path, essential, name };
    return normaliseContainer(fields, identity, normalisePorts(fields), context);
  };
  return readList(field, 'a sidecar, such as { name: "proxy", image: "envoyproxy/envoy:v1.31.0" }', read) ?? [];
}

/** Reads the containers that come first. */
export function normaliseInitContainers(field: Field, context: ContainerContext): readonly ContainerDraft[] {
  const read = (item: Field): ContainerDraft | undefined => {
    const fields = readStruct(item, INIT_FIELDS);
    if (fields === undefined) return undefined;
    const identity: Identity = { role: "init", path: item.path, essential: true, name: readName(fields.name) };
    return normaliseContainer(rejectServing(fields), identity, [], context);
  };
  return readList(field, 'an init container, such as { name: "migrate", image: "./migrate" }', read) ?? [];
}

function readName(field: Field): string {
  return readRequired(field, DNS_LABEL.accepted, (given) => readText(given, DNS_LABEL)) ?? "";
}
