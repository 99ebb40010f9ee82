import { answersFor, type Capability, type ProviderDescription } from "@wing-containers/core/provider";
import fc from "fast-check";
import type { WorkloadInput } from "../app/app-input";
import { duration, type Props } from "../app/prop-values";
import { asFunction } from "../cases/as-function";
import { capabilityCases } from "../cases/capability-cases";
import { FUNCTION, SERVICE } from "../cases/define-case";
import { acceptedResources } from "../limits/accepted-resources";
import { candidates } from "../limits/candidates";
import { fitProgram } from "../limits/fit-program";
import { askedBy, violationsOf } from "../limits/violations-of";
import { type AcceptedNumber, containerFields, type Supported } from "./container-fields";

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const seconds = (min: number) => fc.integer({ min, max: 600 }).map(duration);

/**
 * Props of workloads that a provider accepts, in all the breadth of what it declares; none has a build or a closure. They
 * shrink to few props.
 *
 * @param kind of the workloads
 */
export function arbitraryProps(
  provider: ProviderDescription,
  kind: WorkloadInput["kind"] = "service",
): fc.Arbitrary<Props> {
  const { capabilities: table } = answersFor(provider, kind);
  const cases = capabilityCases(provider, kind);
  const isService = kind === "service";
  const has = (capability: Capability) => table[capability].level !== "unsupported";
  const supported: Supported = (fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, [capability, value]]) => (has(capability) ? [[name, value]] : [])),
    );
  const number: AcceptedNumber = (capability, otherwise) => {
    const known = candidates(capability, cases[capability], table);
    return known.length === 0 ? otherwise : fc.constantFrom(...known);
  };
  const container = containerFields(supported, number);
  const resources = fc.constantFrom(
    {},
    ...acceptedResources(askedBy(isService ? SERVICE : FUNCTION) ?? [], cases, table),
  );
  const optional = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
    fc.record(fields, { requiredKeys: [...required] }) as fc.Arbitrary<Props>;
  const workload = supported({
    rollout: ["rollout.health-grace-period", fc.record({ healthGracePeriod: seconds(0) })],
    requestTimeout: [
      "routing.request-timeout",
      number("routing.request-timeout", fc.integer({ min: 1, max: 300 })).map(duration),
    ],
    replicas: ["scaling.replicas", number("scaling.replicas", fc.integer({ min: 1, max: 5 }))],
    ...(!isService && {
      timeout: ["function.timeout", number("function.timeout", fc.integer({ min: 1, max: 300 })).map(duration)],
      concurrency: ["function.concurrency", number("function.concurrency", fc.integer({ min: 1, max: 9 }))],
    }),
  });
  const protocols = (["http", "http2", "grpc", "tcp", "udp"] as const).filter(
    // A function's only port is for HTTP.
    (protocol) => has(`port.${protocol}`) && (isService || has("port.several") || protocol === "http"),
  );
  const ports = fc.uniqueArray(
    fc.record({
      port: fc.integer({ min: 1024, max: 65_535 }),
      protocol: fc.constantFrom(...protocols),
      public: fc.boolean(),
    }),
    { selector: ({ port }) => port, maxLength: has("port.several") ? 3 : 1 },
  );
  const named = (prefix: string, containers: readonly Props[]) =>
    containers.map((one, index) => ({ ...one, name: `${prefix}-${index}` }));
  return fc
    .record({
      main: optional({ ...container, ...workload, ports }, ["image"]),
      resources,
      sidecars: fc.array(optional(container, ["image"]), { maxLength: has("sidecar.container") ? 2 : 0 }),
      initContainers: fc.array(fc.record({ image: container.image }), { maxLength: has("init.container") ? 1 : 0 }),
      volumes: fc.uniqueArray(label, { maxLength: has("volume.ephemeral") ? 2 : 0 }),
    })
    .map(
      ({ main, resources, sidecars, initContainers, volumes }): Props => ({
        ...main,
        ...resources,
        ...(sidecars.length > 0 && { sidecars: named("sidecar", sidecars) }),
        ...(initContainers.length > 0 && { initContainers: named("init", initContainers) }),
        ...(volumes.length > 0 && {
          volumes: volumes.map((name) => ({ name })),
          volumeMounts: volumes.map((volume) => ({ volume, path: `/mnt/${volume}` })),
        }),
      }),
    )
    .map((props) => fitProgram(isService ? { props } : asFunction({ props }), cases, table).props)
    .filter((props) => violationsOf({ kind, props }, table)?.length === 0);
}
