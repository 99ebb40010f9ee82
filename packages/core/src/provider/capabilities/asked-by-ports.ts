import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";
import { fieldPath } from "./field-path";

/** What the ports of all containers ask for. */
export function askedByPorts({ main, sidecars }: WorkloadSpec): readonly AskedCapability[] {
  const ports = [main, ...sidecars].flatMap((container, index) =>
    container.ports.map((port, place) => {
      const path = fieldPath(index === 0 ? "" : `sidecars[${index - 1}]`, `ports[${place}]`);
      return { ...port, path };
    }),
  );
  const second = ports[1];
  return [
    ...ports.flatMap((port): AskedCapability[] => [
      { capability: `port.${port.protocol}`, path: `${port.path}.protocol` },
      ...(port.public ? [{ capability: "port.public", path: `${port.path}.public` } as const] : []),
      ...(port.publicPort === undefined
        ? []
        : [{ capability: "port.public-port", path: `${port.path}.publicPort`, value: port.publicPort } as const]),
    ]),
    ...(second === undefined ? [] : [{ capability: "port.several", path: second.path, value: ports.length } as const]),
  ];
}
