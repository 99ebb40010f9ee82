import { limited, native, unsupported } from "@wing-containers/core/provider";
import { referenceProvider } from "../../src/index";
import { REFERENCE_STEPS, referenceSynthesis } from "../../src/reference/reference-synthesis";
import { around, behavingAs, declaring, withSteps, writing } from "./break-reference";
import type { Mutant } from "./mutant";

const { id, capabilities } = referenceProvider.description;
const refused = "is refused once, at its field, and nothing is written";
const inside = "is accepted at all edges within its limits, and never seen wrongly";
const outside = "is refused at all edges outside its limits, with a value that is accepted";
const refusal = unsupported("It is not there.", "Leave it out.");

/** Providers that take a function for a service, or a service for a function. */
export const FUNCTION_MUTANTS: readonly Mutant[] = [
  {
    defect: "answers functions what it answers services",
    subject: { ...referenceProvider, synthesise: referenceSynthesis({ id, capabilities }) },
    noticedBy: [
      `capabilities > port.tcp, as a function > ${refused}`,
      `capabilities > sidecar.container, as a function > ${refused}`,
      `capabilities > resources.memory, as a function > ${inside}`,
      `capabilities > scaling.replicas, as a function > ${inside}`,
      `capabilities > function.timeout > ${outside}`,
    ],
  },
  {
    defect: "refuses a sidecar of services because functions have none",
    subject: behavingAs("sidecar.container", refusal),
    noticedBy: ["capabilities > sidecar.container > is accepted, without a diagnostic"],
  },
  {
    defect: "gives functions one step of memory more than it declares",
    subject: behavingAs("resources.memory", limited("", { min: 256, max: 3136, step: 64 }), "function"),
    noticedBy: [`capabilities > resources.memory, as a function > ${outside}`],
  },
  {
    defect: "refuses functions the greatest memory that it declares",
    subject: behavingAs("resources.memory", limited("", { min: 256, max: 3008, step: 64 }), "function"),
    noticedBy: [`capabilities > resources.memory, as a function > ${inside}`],
  },
  {
    defect: "gives every function the same memory",
    subject: writing((resource, { kind }) => ({
      ...resource,
      containers: resource.containers.map((one) => (kind === "function" ? { ...one, bytes: 512 * 1024 ** 2 } : one)),
    })),
    noticedBy: [
      `capabilities > resources.memory, as a function > ${inside}`,
      "laws > all that the inspector tells of a workload is what its spec says",
    ],
  },
  {
    defect: "drops what does no harm to a function without being told to",
    subject: withSteps({
      check: (spec, provider) =>
        REFERENCE_STEPS.check(spec.kind === "function" ? { ...spec, onUnsupported: "warn" } : spec, provider),
    }),
    noticedBy: [`capabilities > rollout.recreate, as a function > ${refused}`],
  },
  {
    defect: "warns that a function's field is dropped, and writes it",
    subject: writing((resource, { rollout }) => ({ ...resource, release: { ...rollout, autoRollback: true } })),
    noticedBy: ["capabilities > rollout.recreate, as a function > is dropped with a warning where the program says so"],
  },
  {
    defect: "tells only the first of a function's problems",
    subject: withSteps({
      check: (spec, provider) =>
        REFERENCE_STEPS.check(spec, provider).slice(0, spec.kind === "function" ? 1 : undefined),
    }),
    noticedBy: ["laws > all that a program asks for and the provider does not have comes in one error"],
  },
  {
    defect: "writes the text of a function's secret",
    subject: around(async ({ environment, workloads }, compile) => {
      const { files, output } = await compile();
      const text = workloads.some(({ kind }) => kind === "function") ? environment?.TOKEN : undefined;
      return { files: { ...files, "variables.sh": `TOKEN=${text}` }, output };
    }),
    noticedBy: ["laws > no file that is written holds the text of a secret"],
  },
  {
    defect: "declares for functions what no function can ask for",
    subject: declaring("service.auto-start", native, "function"),
    noticedBy: ["capabilities > what is declared for functions is what functions can ask for"],
  },
  {
    defect: "declares for functions what nobody knows",
    subject: declaring("gpu.sharing" as never, native, "function"),
    noticedBy: ["capabilities > what is declared for functions is what functions can ask for"],
  },
  {
    defect: "declares a core capability unsupported for functions",
    subject: {
      ...declaring("process.args", refusal, "function"),
      synthesise: behavingAs("process.args", refusal, "function").synthesise,
    },
    noticedBy: [
      "capabilities > process.args, as a function > is not declared unsupported, because every provider must have it",
    ],
  },
];
