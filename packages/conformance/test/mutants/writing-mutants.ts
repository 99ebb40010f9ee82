import { REFERENCE_STEPS } from "../../src/reference/reference-synthesis";
import { around, withSteps, writing, writingContainers } from "./break-reference";
import type { Mutant } from "./mutant";

const seen = "is seen as it was asked for, and not seen where it was not";
const told = "laws > all that the inspector tells of a workload is what its spec says";
const inMemory = (process: Readonly<Record<string, unknown>>, change: Readonly<Record<string, unknown>>) => ({
  ...process,
  ...change,
});

/** Providers that write something else than was asked for. */
export const WRITING_MUTANTS: readonly Mutant[] = [
  {
    defect: "ignores a field",
    subject: writingContainers((one) => ({ ...one, process: inMemory(one.process, { folder: undefined }) })),
    noticedBy: [
      "capabilities > process.working-dir > changes what is written",
      `capabilities > process.working-dir > ${seen}`,
    ],
  },
  {
    defect: "clamps a number in silence",
    subject: writingContainers((one) => ({
      ...one,
      process: inMemory(one.process, { stopMilliseconds: Math.min(Number(one.process.stopMilliseconds), 60_000) }),
    })),
    noticedBy: ["capabilities > process.stop-grace-period > is accepted and seen at all edges within its limits", told],
  },
  {
    defect: "rounds memory down",
    subject: writingContainers((one) => ({ ...one, bytes: 2 ** Math.floor(Math.log2(one.bytes)) })),
    noticedBy: ["capabilities > resources.memory > is accepted and seen at all edges within its limits"],
  },
  {
    defect: "writes seconds for milliseconds",
    subject: writing((resource) => ({
      ...resource,
      ...(resource.invocation && {
        invocation: { ...resource.invocation, milliseconds: resource.invocation.milliseconds / 1000 },
      }),
    })),
    noticedBy: [`capabilities > function.timeout > ${seen}`],
  },
  {
    defect: "always does what was not asked for",
    subject: writing((resource) => ({ ...resource, startedBy: "call" })),
    noticedBy: [
      "capabilities > service.auto-start > changes what is written",
      `capabilities > service.auto-start > ${seen}`,
    ],
  },
  {
    defect: "makes every port public",
    subject: writingContainers((one) => ({
      ...one,
      listens: one.listens.map((port) => (port.includes("!") ? port : `${port}!`)),
    })),
    noticedBy: [`capabilities > port.public > ${seen}`, told],
  },
  {
    defect: "drops a field of sidecars",
    subject: writingContainers((one) => (one.role === "beside" ? { ...one, environment: [] } : one)),
    noticedBy: [told],
  },
  {
    defect: "drops the second init container and sidecar",
    subject: writing((resource) => ({
      ...resource,
      containers: resource.containers.filter(({ label }) => !label.endsWith("-1")),
    })),
    noticedBy: [told],
  },
  {
    defect: "lets a sidecar change the main container",
    subject: writing((resource) => ({
      ...resource,
      containers: resource.containers.map((one, _, all) =>
        one.role === "main" && all.length > 1 ? { ...one, millicores: one.millicores / 2 } : one,
      ),
    })),
    noticedBy: ["laws > a sidecar does not change the main container"],
  },
  {
    defect: "mounts a volume that it does not write",
    subject: writing((resource) => ({ ...resource, disks: [] })),
    noticedBy: ["laws > every reference that the inspector tells leads somewhere"],
  },
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
