import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";
import { fieldPath } from "./field-path";

/** What the ports of all containers ask for. */
export function askedByPorts({ main, sidecars }: WorkloadSpec): readonly AskedCapability[] {
  const ports = [main, ...sidecars].flatMap((container, index) =>
    container.ports.map((port, place) => {
      const owner = index === 0 ? "" : `sidecars[${index - 1}]`;
      return { ...port, container: owner, path: fieldPath(owner, `ports[${place}]`) };
    }),
  );
  const second = ports[1];
  return [
    ...ports.flatMap((port): AskedCapability[] => {
      const { path, container, publicPort: value } = port;
      return [
        { capability: `port.${port.protocol}`, path: `${path}.protocol`, container },
        ...(port.public ? [{ capability: "port.public", path: `${path}.public`, container } as const] : []),
        ...(value === undefined
          ? []
          : [{ capability: "port.public-port", path: `${path}.publicPort`, value, container } as const]),
      ];
    }),
    ...(second === undefined ? [] : [{ capability: "port.several", path: second.path, value: ports.length } as const]),
  ];
}
