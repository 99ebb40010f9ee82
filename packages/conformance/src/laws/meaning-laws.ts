import { duration, type Props } from "../app/prop-values";
import { IMAGE } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { violationsOf } from "../limits/violations-of";
import { appOf, WORKLOAD } from "../spec/app-of";
import { contextFor } from "../suite/context-for";
import { accepted } from "../suite/outcome";
import type { KindContext } from "../suite/suite-context";
import { canonical } from "./canonical";
import { forValidPrograms } from "./for-valid-programs";
import type { Law } from "./law";

/** The documented defaults that services and functions have in common, as core's props have them. */
const COMMON: Props = {
  pullPolicy: "missing",
  env: {},
  secrets: {},
  cpu: 0.25,
  memory: 512,
  volumes: [],
  volumeMounts: [],
  sidecars: [],
  initContainers: [],
  routes: [],
  domains: [],
  dependsOn: [],
  stopSignal: "SIGTERM",
  stopGracePeriod: duration(10),
  architecture: "amd64",
  onUnsupported: "error",
  overrides: {},
};

/** Those of each kind. */
const DEFAULTS: Readonly<Record<KindContext["kind"], Props>> = {
  service: { ...COMMON, ports: [], autoStart: true },
  function: { ...COMMON, ports: [{ port: 8080 }], timeout: duration(60), concurrency: 1 },
};

/** Programs that mean the same are compiled to the same, and what is added changes nothing else. */
export const MEANING_LAWS: readonly Law[] = [
  {
    title: "a default that is written out is as good as one that is left out",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const artefact = await accepted(context.synthesise, appOf(program));
        const props = { ...DEFAULTS[program.kind], ...program.props };
        const explicit = await accepted(context.synthesise, appOf({ ...program, props }));
        context.kit.expect(canonical(explicit)).toEqual(canonical(artefact));
      }),
  },
  {
    title: "replicas: n means scaling: { min: n, max: n }",
    async check(suite) {
      const context = contextFor("service", suite);
      for (const count of [1, 2, 3]) {
        const props = { image: IMAGE };
        if (!isPossible({ ...props, replicas: count }, context)) continue;
        const fixed = await accepted(context.synthesise, appOf(fit({ ...props, replicas: count }, context)));
        const scaling = { min: count, max: count };
        const bounded = await accepted(context.synthesise, appOf(fit({ ...props, scaling }, context)));
        context.kit.expect(canonical(bounded)).toEqual(canonical(fixed));
      }
    },
  },
  {
    title: "a sidecar does not change the main container",
    check: (suite) =>
      forValidPrograms(suite, async ({ kind, props: { sidecars = [], ...props } }, context) => {
        if (context.table["sidecar.container"].level === "unsupported") return;
        const extended = {
          ...props,
          sidecars: [...(sidecars as Props[]), { name: "added", image: IMAGE, ...resourcesOf(props) }],
        };
        if (violationsOf({ kind, props: extended }, context.table)?.length !== 0) return;
        const look = async (one: Props) =>
          context.subject.inspect(await accepted(context.synthesise, appOf({ kind, props: one })), WORKLOAD)?.main;
        context.kit.expect(await look(extended)).toEqual(await look({ ...props, sidecars }));
      }),
  },
];

function resourcesOf({ cpu, memory }: Props): Props {
  return { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
}

function fit(props: Props, { cases, table }: KindContext) {
  return fitProgram({ props }, cases, table);
}

function isPossible(props: Props, context: KindContext): boolean {
  return violationsOf(fit(props, context), context.table)?.length === 0;
}
