import { isDeepStrictEqual } from "node:util";
import { appOf, WORKLOAD } from "../spec/app-of";
import { expectedSpec } from "../spec/expected-spec";
import { accepted } from "../suite/outcome";
import { forValidPrograms } from "./for-valid-programs";
import type { Law } from "./law";
import { mismatches } from "./mismatches";
import { unresolved } from "./unresolved";

/** What is written is what was asked for, and holds together. */
export const TRUTH_LAWS: readonly Law[] = [
  {
    title: "all that the inspector tells of a workload is what its spec says",
    check: (context) =>
      forValidPrograms(
        context,
        async (program) => {
          const app = appOf(program);
          const artefact = await accepted(context.synthesise, app);
          const told = context.subject.inspect(artefact, WORKLOAD);
          context.kit.expect(mismatches(told ?? {}, expectedSpec(app))).toEqual([]);
        },
        100,
      ),
  },
  {
    title: "every reference that the inspector tells leads somewhere",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const artefact = await accepted(context.synthesise, appOf(program));
        context.kit.expect(unresolved(context.subject.inspect(artefact, WORKLOAD) ?? {})).toEqual([]);
      }),
  },
  {
    title: "the program's props are not changed",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const app = appOf(program);
        const before = structuredClone(app);
        await accepted(context.subject.synthesise, app);
        if (!isDeepStrictEqual(app, before)) context.kit.expect(app).toEqual(before);
      }),
  },
];
