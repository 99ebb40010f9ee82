import { isDnsLabel } from "@wing-containers/core/provider";
import type { AppInput } from "../app/app-input";
import { SERVICE } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { workloadPath } from "../spec/workload-path";
import { contextFor } from "../suite/context-for";
import { accepted } from "../suite/outcome";
import type { SuiteContext } from "../suite/suite-context";
import type { Law } from "./law";

/** Letters of an id; four of them and their slashes make a path of over 200 characters. */
const LONG = "a-rather-long-name-of-a-construct-that-somebody-wrote";

/** Names that targets make of paths are legal, and different. */
export const NAME_LAWS: readonly Law[] = [
  {
    title: "workloads of every path get different names, also where only the ends of long paths differ",
    async check(context) {
      const scope = [LONG, LONG, LONG, LONG];
      const app = appOfIds(context, [
        { scope, id: "web-1" },
        { scope, id: "web-2" },
        { scope: [...scope, "x"], id: "web-1" },
        { scope: [], id: "Web_Front.End" },
        { scope: ["2nd"], id: "0" },
      ]);
      const artefact = await accepted(context.synthesise, app);
      const told = app.workloads.map((workload) => context.subject.inspect(artefact, workloadPath(workload)));
      context.kit.expect(told.filter((spec) => spec === undefined)).toEqual([]);
      const names = told.flatMap((spec) => (spec?.name === undefined ? [] : [spec.name]));
      context.kit.expect(new Set(names).size).toEqual(names.length);
      context.kit.expect(names.filter((name) => !isDnsLabel(name))).toEqual([]);
    },
  },
  {
    title: "what is written of one workload does not depend on its neighbours",
    async check(context) {
      const web = { scope: [], id: "web" };
      const alone = await accepted(context.synthesise, appOfIds(context, [web]));
      const beside = await accepted(context.synthesise, appOfIds(context, [web, { scope: ["shop"], id: "web" }]));
      const look = (artefact: typeof alone) => context.subject.inspect(artefact, workloadPath(web));
      context.kit.expect(look(beside)).toEqual(look(alone));
    },
  },
];

function appOfIds(
  context: SuiteContext,
  places: readonly { readonly scope: readonly string[]; readonly id: string }[],
): AppInput {
  const { cases, table } = contextFor("service", context);
  const { props } = fitProgram(SERVICE, cases, table);
  return { workloads: places.map((place) => ({ ...place, kind: "service", props })) };
}
