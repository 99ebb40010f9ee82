import type { Props } from "../app/prop-values";
import { appOf, WORKLOAD } from "../spec/app-of";
import { accepted } from "../suite/outcome";
import { canonical } from "./canonical";
import { forValidPrograms } from "./for-valid-programs";
import type { Law } from "./law";

/** The way in which a program is written does not matter. */
export const ORDER_LAWS: readonly Law[] = [
  {
    title: "the same app is compiled to the same files",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const app = appOf(program);
        const first = await accepted(context.subject.synthesise, app);
        const second = await accepted(context.subject.synthesise, app);
        context.kit.expect(second.files).toEqual(first.files);
      }),
  },
  {
    title: "the order in which maps are written does not matter",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const artefact = await accepted(context.synthesise, appOf(program));
        const reversed = await accepted(
          context.synthesise,
          appOf({ ...program, props: reverse(program.props) as Props }),
        );
        context.kit.expect(canonical(reversed)).toEqual(canonical(artefact));
      }),
  },
  {
    title: "the order in which workloads are constructed does not matter",
    check: (context) =>
      forValidPrograms(context, async (program) => {
        const workloads = ["web", "other"].map((id) => ({ id, ...program }));
        const artefact = await accepted(context.synthesise, { workloads });
        const reversed = await accepted(context.synthesise, { workloads: [...workloads].reverse() });
        for (const path of [WORKLOAD, "root/Default/other"]) {
          context.kit.expect(context.subject.inspect(reversed, path)).toEqual(context.subject.inspect(artefact, path));
        }
        context.kit.expect(canonical(reversed)).toEqual(canonical(artefact));
      }),
  },
];

/** The same with the fields of all maps the other way round. */
function reverse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverse);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reverse(field)]),
  );
}
