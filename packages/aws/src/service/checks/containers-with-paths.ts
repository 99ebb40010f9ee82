import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** The containers of a replica that run side by side, with the paths of their fields in the props. */
export function containersWithPaths({
  main,
  sidecars,
}: WorkloadSpec): readonly { readonly container: ContainerSpec; readonly path: (field: string) => string }[] {
  return [
    { container: main, path: (field) => field },
    ...sidecars.map((container, index) => ({ container, path: (field: string) => `sidecars[${index}].${field}` })),
  ];
}
