import type { DomainSpec, RouteSpec } from "../../spec/routing-spec";
import type { VolumeKindSpec, VolumeSpec } from "../../spec/volume-spec";
import type { WorkloadSpec } from "../../spec/workload-spec";
import type { ContainerIds, SidecarIds } from "./container-ids";
import type { FieldIds } from "./field-ids";
import type { DevIds, RolloutIds } from "./operation-ids";
import type { ScalingIds } from "./scaling-ids";

/** What the spec of a workload asks for. */
export type WorkloadIds = FieldIds<
  WorkloadSpec,
  {
    kind: `workload.${WorkloadSpec["kind"]}`;
    name: never;
    path: never;
    main: ContainerIds;
    sidecars: SidecarIds | ContainerIds;
    initContainers: "init.container" | ContainerIds;
    volumes: VolumeIds;
    architecture: `architecture.${Exclude<WorkloadSpec["architecture"], "amd64">}`;
    scaling: ScalingIds;
    routes: RouteIds;
    domains: FieldIds<DomainSpec, { name: "routing.domain"; certificate: never; zone: never }>;
    requestTimeout: "routing.request-timeout";
    rollout: RolloutIds;
    dev: DevIds;
    autoStart: "service.auto-start";
    timeout: "function.timeout";
    concurrency: "function.concurrency";
    onUnsupported: never;
    overrides: "overrides";
  }
>;

type VolumeIds = FieldIds<
  VolumeSpec,
  { name: never; kind: `volume.${VolumeKindSpec}`; size: "volume.size"; hostPath: never }
>;

type RouteIds = FieldIds<RouteSpec, { path: "routing.path"; pathType: never; host: "routing.host"; port: never }>;
