import { isDeepStrictEqual } from "node:util";
import { type Capability, DIAGNOSTIC_CODES } from "@wing-containers/core/provider";
import { IMAGE, SERVICE } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { violationsOf } from "../limits/violations-of";
import { appOf } from "../spec/app-of";
import { contextFor, contextsOf } from "../suite/context-for";
import { refused } from "../suite/outcome";
import type { KindContext } from "../suite/suite-context";
import type { Law } from "./law";

/** What is wrong is told at once, as data. */
export const PROBLEM_LAWS: readonly Law[] = [
  {
    title: "several mistakes in a program come in one error, each with its code and its path",
    async check({ kit, synthesise }) {
      const props = { image: IMAGE, cpu: -1, stopSignal: "please", ports: [{ port: 80 }, { port: 80 }], colour: "red" };
      const diagnostics = await refused(synthesise, appOf({ props }));
      kit.expect(diagnostics.map(({ code, path }) => [code, path]).sort()).toEqual([
        ["ports.duplicate", "ports[1].port"],
        ["value.pattern", "stopSignal"],
        ["value.range", "cpu"],
        ["value.unknown", "colour"],
      ]);
    },
  },
  {
    title: "all that a program asks for and the provider does not have comes in one error",
    async check(context) {
      for (const own of contextsOf(context)) {
        const { kit, kind, synthesise, cases, table } = own;
        const asking = unsupported(own).map((one) => cases[one].asking.props);
        const program = { kind, props: Object.assign({}, ...asking) };
        const expected = violationsOf(program, table)?.map(({ path }) => path) ?? [];
        if (expected.length === 0) continue;
        const diagnostics = await refused(synthesise, appOf(program));
        kit.expect(diagnostics.map(({ path }) => path).sort()).toEqual([...new Set(expected)].sort());
        kit.expect(diagnostics.filter(({ code }) => !(code in DIAGNOSTIC_CODES))).toEqual([]);
      }
    },
  },
  {
    title: "one workload that is refused stops the whole app",
    async check(context) {
      const { kit, synthesise, cases, table } = contextFor("service", context);
      const { props } = fitProgram(SERVICE, cases, table);
      const workloads = [
        { id: "good", kind: "service" as const, props },
        { id: "bad", kind: "service" as const, props: { ...props, cpu: -1 } },
      ];
      kit.expect((await refused(synthesise, { workloads })).map(({ path }) => path)).toEqual(["cpu"]);
    },
  },
];

/** Capabilities of plain workloads that the provider does not have, of which no two are asked for by the same prop. */
function unsupported({ cases, table }: KindContext): readonly Capability[] {
  const taken = new Set<string>();
  return (Object.keys(table) as Capability[]).filter((capability) => {
    const { asking, plain } = cases[capability];
    const fields = Object.keys(asking.props).filter((field) => field !== "image");
    const isPlain =
      isDeepStrictEqual(plain?.props, SERVICE.props) && asking.closure === undefined && asking.bindings === undefined;
    if (table[capability].level !== "unsupported" || !isPlain || fields.some((field) => taken.has(field))) return false;
    for (const field of fields) taken.add(field);
    return true;
  });
}
