import type { Capability, ProviderDescription } from "@wing-containers/core/provider";
import fc from "fast-check";
import { duration, type Props, secret } from "../app/prop-values";
import { capabilityCases } from "../cases/capability-cases";
import { IMAGE, SERVICE } from "../cases/define-case";
import { acceptedResources } from "../limits/accepted-resources";
import { candidates } from "../limits/candidates";
import { fitProgram } from "../limits/fit-program";
import { askedBy, violationsOf } from "../limits/violations-of";
import { arbitraryText as text } from "./arbitrary-text";

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const variable = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,6}$/);
const path = fc.stringMatching(/^(\/[a-z0-9]{1,5}){1,3}$/);
const seconds = (min: number) => fc.integer({ min, max: 600 }).map(duration);

/**
 * Props of services that a provider accepts, in all the breadth of what it declares; none has a build or a closure. They
 * shrink to few props.
 */
export function arbitraryProps(provider: ProviderDescription): fc.Arbitrary<Props> {
  const { capabilities: table } = provider;
  const cases = capabilityCases(provider);
  const has = (capability: Capability) => table[capability].level !== "unsupported";
  /** What is left of fields when those are dropped whose capability is unsupported. */
  const supported = <Fields extends Record<string, readonly [Capability, fc.Arbitrary<unknown>]>>(fields: Fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, [capability, value]]) => (has(capability) ? [[name, value]] : [])),
    ) as { [Name in keyof Fields]: fc.Arbitrary<unknown> };
  const number = (capability: Capability, otherwise: fc.Arbitrary<number>) => {
    const known = candidates(capability, cases[capability], table);
    return known.length === 0 ? otherwise : fc.constantFrom(...known);
  };
  const probe = (role: "liveness" | "readiness" | "startup") =>
    fc.record(
      {
        exec: fc.constant({ command: ["/bin/true"] }),
        ...supported({
          period: [
            `probe.${role}.period`,
            number(`probe.${role}.period`, fc.integer({ min: 10, max: 100 })).map(duration),
          ],
          failureThreshold: [
            `probe.${role}.failure-threshold`,
            number(`probe.${role}.failure-threshold`, fc.integer({ min: 1, max: 9 })),
          ],
        }),
      },
      { requiredKeys: ["exec"] },
    );
  const container = {
    image: fc.constantFrom(IMAGE, "ghcr.io/org/app:1.2", "redis"),
    ...supported({
      entrypoint: [
        "process.entrypoint",
        fc.array(
          text.map((part) => `a${part}`),
          { minLength: 1, maxLength: 2 },
        ),
      ],
      args: ["process.args", fc.array(text, { minLength: 1, maxLength: 3 })],
      workingDir: ["process.working-dir", path],
      // Other first letters than those of secrets: no name may be in both.
      env: [
        "process.env",
        fc.dictionary(
          variable.map((name) => `E_${name}`),
          text,
          { maxKeys: 3 },
        ),
      ],
      secrets: [
        "process.secrets",
        fc.dictionary(
          variable.map((name) => `S_${name}`),
          label.map((id) => secret(`secret-${id}`)),
          { maxKeys: 2 },
        ),
      ],
      stopGracePeriod: [
        "process.stop-grace-period",
        number("process.stop-grace-period", fc.integer({ min: 0, max: 300 })).map(duration),
      ],
      liveness: ["probe.liveness.exec", probe("liveness")],
      readiness: ["probe.readiness.exec", probe("readiness")],
      startup: ["probe.startup.exec", probe("startup")],
    }),
  };
  const resources = fc.constantFrom({}, ...acceptedResources(askedBy(SERVICE) ?? [], cases, table));
  const optional = (fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[]) =>
    fc.record(fields, { requiredKeys: [...required] }) as fc.Arbitrary<Props>;
  const workload = supported({
    rollout: ["rollout.health-grace-period", fc.record({ healthGracePeriod: seconds(0) })],
    requestTimeout: [
      "routing.request-timeout",
      number("routing.request-timeout", fc.integer({ min: 1, max: 300 })).map(duration),
    ],
    replicas: ["scaling.replicas", number("scaling.replicas", fc.integer({ min: 1, max: 5 }))],
  });
  const protocols = (["http", "http2", "grpc", "tcp", "udp"] as const).filter((protocol) => has(`port.${protocol}`));
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
      ({ main, sidecars, initContainers, volumes }): Props => ({
        ...main,
        ...(sidecars.length > 0 && { sidecars: named("sidecar", sidecars) }),
        ...(initContainers.length > 0 && { initContainers: named("init", initContainers) }),
        ...(volumes.length > 0 && {
          volumes: volumes.map((name) => ({ name })),
          volumeMounts: volumes.map((volume) => ({ volume, path: `/mnt/${volume}` })),
        }),
      }),
    )
    .map((props) => fitProgram({ props }, cases, table).props)
    .filter((props) => violationsOf({ props }, table)?.length === 0);
}
