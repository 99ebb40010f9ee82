import { duration, type Props } from "../app/prop-values";
import { IMAGE } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { violationsOf } from "../limits/violations-of";
import { appOf, WORKLOAD } from "../spec/app-of";
import { accepted } from "../suite/outcome";
import type { SuiteContext } from "../suite/suite-context";
import { canonical } from "./canonical";
import { forValidProps } from "./for-valid-props";
import type { Law } from "./law";

/** The documented defaults, as core's props have them. */
const DEFAULTS: Props = {
  pullPolicy: "missing",
  env: {},
  secrets: {},
  cpu: 0.25,
  memory: 512,
  volumes: [],
  volumeMounts: [],
  sidecars: [],
  initContainers: [],
  ports: [],
  routes: [],
  domains: [],
  dependsOn: [],
  stopSignal: "SIGTERM",
  stopGracePeriod: duration(10),
  architecture: "amd64",
  autoStart: true,
  onUnsupported: "error",
  overrides: {},
};

/** Programs that mean the same are compiled to the same, and what is added changes nothing else. */
export const MEANING_LAWS: readonly Law[] = [
  {
    title: "a default that is written out is as good as one that is left out",
    check: (context) =>
      forValidProps(context, async (props) => {
        const artefact = await accepted(context.synthesise, appOf({ props }));
        const explicit = await accepted(context.synthesise, appOf({ props: { ...DEFAULTS, ...props } }));
        context.kit.expect(canonical(explicit)).toEqual(canonical(artefact));
      }),
  },
  {
    title: "replicas: n means scaling: { min: n, max: n }",
    async check(context) {
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
    check: async (context) => {
      if (context.table["sidecar.container"].level === "unsupported") return;
      await forValidProps(context, async ({ sidecars = [], ...props }) => {
        const extended = {
          ...props,
          sidecars: [...(sidecars as Props[]), { name: "added", image: IMAGE, ...resourcesOf(props) }],
        };
        if (violationsOf({ props: extended }, context.table)?.length !== 0) return;
        const look = async (one: Props) =>
          context.subject.inspect(await accepted(context.synthesise, appOf({ props: one })), WORKLOAD)?.main;
        context.kit.expect(await look(extended)).toEqual(await look({ ...props, sidecars }));
      });
    },
  },
];

function resourcesOf({ cpu, memory }: Props): Props {
  return { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
}

function fit(props: Props, { cases, table }: SuiteContext) {
  return fitProgram({ props }, cases, table);
}

function isPossible(props: Props, context: SuiteContext): boolean {
  return violationsOf(fit(props, context), context.table)?.length === 0;
}
