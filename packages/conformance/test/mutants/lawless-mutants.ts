import { REFERENCE_STEPS } from "../../src/reference/reference-synthesis";
import { around, withSteps, writing } from "./break-reference";
import type { Mutant } from "./mutant";

/** Providers that break a law. */
export const LAWLESS_MUTANTS: readonly Mutant[] = [
  {
    defect: "writes maps in the order of the program",
    subject: withSteps({
      write(spec, input) {
        const resource = REFERENCE_STEPS.write(spec, input);
        const names = Object.keys(input.props.env ?? {}).join();
        return { ...resource, grants: [...resource.grants, ...(names === "" ? [] : [names])] };
      },
    }),
    noticedBy: ["laws > the order in which maps are written does not matter"],
  },
  {
    defect: "counts workloads in the order of the program",
    subject: around(async (app, compile) => {
      const { files, output } = await compile();
      return { files: { ...files, "order.txt": app.workloads.map(({ id }) => id).join("\n") }, output };
    }),
    noticedBy: ["laws > the order in which workloads are constructed does not matter"],
  },
  {
    defect: "writes the time",
    subject: around(async (_, compile) => {
      const { files, output } = await compile();
      return { files: { ...files, "built.txt": String(process.hrtime.bigint()) }, output };
    }),
    noticedBy: ["laws > the same app is compiled to the same files"],
  },
  {
    defect: "writes the text of a secret",
    subject: around(async ({ environment }, compile) => {
      const { files, output } = await compile();
      const text = Buffer.from(environment?.NPM_TOKEN ?? "").toString("base64");
      return { files: { ...files, "build.sh": `export NPM_TOKEN=${text}` }, output };
    }),
    noticedBy: ["laws > no file that is written holds the text of a secret"],
  },
  {
    defect: "changes the program's props",
    subject: around((app, compile) => {
      for (const { props } of app.workloads)
        Object.assign(props, { image: `${props.image}`, env: { ...(props.env as object), ADDED: "1" } });
      return compile();
    }),
    noticedBy: ["laws > the program's props are not changed"],
  },
  {
    defect: "cuts names off",
    subject: writing((resource) => ({ ...resource, hostname: resource.hostname.slice(0, 24).replace(/-$/, "") })),
    noticedBy: ["laws > workloads of every path get different names, also where only the ends of long paths differ"],
  },
  {
    defect: "uses the path as a name",
    subject: writing((resource) => ({ ...resource, hostname: resource.path.replaceAll("/", ".") })),
    noticedBy: ["laws > workloads of every path get different names, also where only the ends of long paths differ"],
  },
  {
    defect: "writes an explicit default in another way",
    subject: withSteps({
      write: (spec, input) => ({
        ...REFERENCE_STEPS.write(spec, input),
        ...("architecture" in input.props && { raw: { architecture: input.props.architecture } }),
      }),
    }),
    noticedBy: ["laws > a default that is written out is as good as one that is left out"],
  },
  {
    defect: "tells fixed replicas from equal bounds",
    subject: withSteps({
      write: (spec, input) => ({
        ...REFERENCE_STEPS.write(spec, input),
        ...("replicas" in input.props && { raw: { fixed: true } }),
      }),
    }),
    noticedBy: ["laws > replicas: n means scaling: { min: n, max: n }"],
  },
  {
    defect: "goes on with the good workloads of an app",
    subject: {
      ...withSteps({}),
      async synthesise(app) {
        const good = app.workloads.filter(({ id }) => id !== "bad");
        return withSteps({}).synthesise({ ...app, workloads: good });
      },
    },
    noticedBy: ["laws > one workload that is refused stops the whole app"],
  },
  {
    defect: "writes something of a neighbour into a workload",
    subject: around(async (app, compile) => {
      const { files, output } = await compile();
      const text = files["resources.json"] ?? "";
      return {
        files: {
          "resources.json": text.replaceAll(
            '"cpuArchitecture": "x86_64"',
            `"cpuArchitecture": "${app.workloads.length > 1 ? "aarch64" : "x86_64"}"`,
          ),
        },
        output,
      };
    }),
    noticedBy: ["laws > what is written of one workload does not depend on its neighbours"],
  },
];
