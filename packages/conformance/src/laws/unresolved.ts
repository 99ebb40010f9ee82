import type { PartialSpec } from "../provider/partial-spec";

/** References between the parts of a workload that lead nowhere. What is not told is not looked for. */
export function unresolved({ main, sidecars, initContainers, volumes, routes }: PartialSpec): readonly string[] {
  const containers = [main ?? {}, ...(sidecars ?? []), ...(initContainers ?? [])];
  const names = containers.map(({ name }) => name);
  const ports = containers.flatMap((container) => container.ports ?? []).map(({ port }) => port);
  return [
    ...containers.flatMap(({ name, volumeMounts = [], dependsOn = [], probes = {}, ports: own }) => [
      ...volumeMounts.flatMap(({ volume }) =>
        missing(
          volume,
          volumes?.map((one) => one.name),
          `${name}: volume`,
        ),
      ),
      ...dependsOn.flatMap(({ container }) => missing(container, names, `${name}: container`)),
      ...Object.values(probes).flatMap((probe) => {
        const port = probe?.check !== undefined && "port" in probe.check ? probe.check.port : undefined;
        return missing(
          port,
          own?.map((one) => one.port),
          `${name}: port`,
        );
      }),
    ]),
    ...(routes ?? []).flatMap(({ port }) => missing(port, main?.ports && ports, "route: port")),
  ];
}

function missing<Value>(
  value: Value | undefined,
  known: readonly (Value | undefined)[] | undefined,
  what: string,
): string[] {
  return value === undefined || known === undefined || known.includes(value) ? [] : [`${what} ${value}`];
}
