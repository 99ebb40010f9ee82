import { writing, writingContainers } from "./break-reference";
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
    noticedBy: [
      "capabilities > process.stop-grace-period > is accepted at all edges within its limits, and never seen wrongly",
      told,
    ],
  },
  {
    defect: "does not write `$` as the target reads it",
    subject: writingContainers((one) => ({
      ...one,
      environment: one.environment.map((pair) => pair.replaceAll("$$", "$")),
    })),
    noticedBy: [told],
  },
  {
    defect: "rounds memory down",
    subject: writingContainers((one) => ({ ...one, bytes: 2 ** Math.floor(Math.log2(one.bytes)) })),
    noticedBy: ["capabilities > resources.memory > is accepted at all edges within its limits, and never seen wrongly"],
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
];
