import { type Diagnostic, limited, native, unsupported, WorkloadError } from "@wing-containers/core/provider";
import { REFERENCE_STEPS } from "../../src/reference/reference-synthesis";
import { behavingAs, declaring, withSteps } from "./break-reference";
import type { Mutant } from "./mutant";

const refusal = unsupported("It is not there.", "Leave it out.");

/** Changes what the reference provider says of the programs that it refuses. */
const saying = (change: (diagnostic: Diagnostic) => readonly Diagnostic[]) =>
  withSteps({ check: (spec, provider) => REFERENCE_STEPS.check(spec, provider).flatMap(change) });

/** Providers that do not do what they declare, or say it badly. */
export const DECLARATION_MUTANTS: readonly Mutant[] = [
  {
    defect: "declares a capability native and refuses it",
    subject: behavingAs("process.working-dir", refusal),
    noticedBy: ["capabilities > process.working-dir > is accepted, without a diagnostic"],
  },
  {
    defect: "declares a capability unsupported and does it all the same",
    subject: behavingAs("port.udp", native),
    noticedBy: ["capabilities > port.udp > is refused once, at its field, and nothing is written"],
  },
  {
    defect: "declares a core capability unsupported",
    subject: (() => {
      const subject = declaring("process.env", refusal);
      return { ...subject, synthesise: behavingAs("process.env", refusal).synthesise };
    })(),
    noticedBy: ["capabilities > process.env > is not declared unsupported, because every provider must have it"],
  },
  {
    defect: "does not declare a capability",
    subject: declaring("volume.size", undefined as never),
    noticedBy: ["capabilities > every capability is declared and has a case"],
  },
  {
    defect: "declares a capability that the suite has no case for",
    subject: declaring("gpu.sharing" as never, native),
    noticedBy: ["capabilities > every capability is declared and has a case"],
  },
  {
    defect: "refuses at another field",
    subject: saying((diagnostic) => [{ ...diagnostic, path: diagnostic.path.split(".")[0] ?? "" }]),
    noticedBy: [
      "capabilities > port.udp > is refused once, at its field, and nothing is written",
      "capabilities > probe.readiness.period > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "refuses with a code of another rule",
    subject: saying((diagnostic) => [{ ...diagnostic, code: "value.choice" }]),
    noticedBy: ["capabilities > port.udp > is refused once, at its field, and nothing is written"],
  },
  {
    defect: "tells one problem twice",
    subject: saying((diagnostic) => [diagnostic, diagnostic]),
    noticedBy: ["capabilities > port.udp > is refused once, at its field, and nothing is written"],
  },
  {
    defect: "tells only the first of several problems",
    subject: withSteps({ check: (spec, provider) => REFERENCE_STEPS.check(spec, provider).slice(0, 1) }),
    noticedBy: ["laws > all that a program asks for and the provider does not have comes in one error"],
  },
  {
    defect: "accepts one more than its greatest number",
    subject: behavingAs("scaling.replicas", limited("", { max: 11 })),
    noticedBy: [
      "capabilities > scaling.replicas > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "refuses its greatest number",
    subject: behavingAs("scaling.replicas", limited("", { max: 9 })),
    noticedBy: ["capabilities > scaling.replicas > is accepted at all edges within its limits, and never seen wrongly"],
  },
  {
    defect: "ignores the step of its limits",
    subject: behavingAs("probe.readiness.period", limited("", { min: 5, max: 60 })),
    noticedBy: [
      "capabilities > probe.readiness.period > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "ignores which numbers go together",
    subject: behavingAs("resources.memory", limited("", { min: 128, max: 8192, step: 128 })),
    noticedBy: [
      "capabilities > resources.memory > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "accepts texts that are not listed",
    subject: behavingAs("process.user", native),
    noticedBy: [
      "capabilities > process.user > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "advises a number that it does not accept",
    subject: saying((diagnostic) => [{ ...diagnostic, remedy: "Give 11." }]),
    noticedBy: [
      "capabilities > scaling.replicas > is refused at all edges outside its limits, with a value that is accepted",
    ],
  },
  {
    defect: "warns of what it does",
    subject: withSteps({
      check: (spec, provider) => [
        ...REFERENCE_STEPS.check(spec, provider),
        ...(spec.main.workingDir === undefined
          ? []
          : [
              {
                code: "capability.unsupported",
                severity: "warning",
                path: "workingDir",
                message: "Maybe.",
                remedy: "Wait.",
              } as const,
            ]),
      ],
    }),
    noticedBy: ["capabilities > process.working-dir > is accepted, without a diagnostic"],
  },
  {
    defect: "drops what does no harm without being told to",
    subject: withSteps({
      check: (spec, provider) => REFERENCE_STEPS.check({ ...spec, onUnsupported: "warn" }, provider),
    }),
    noticedBy: ["capabilities > scaling.schedule > is refused once, at its field, and nothing is written"],
  },
  {
    defect: "refuses what does no harm where it is told to drop it",
    subject: withSteps({
      check: (spec, provider) => REFERENCE_STEPS.check({ ...spec, onUnsupported: "error" }, provider),
    }),
    noticedBy: ["capabilities > scaling.schedule > is dropped with a warning where the program says so"],
  },
  {
    defect: "refuses a program because of a warning",
    subject: withSteps({
      check: (spec, provider) => {
        const diagnostics = REFERENCE_STEPS.check(spec, provider);
        if (diagnostics.some(({ severity }) => severity === "warning")) throw new WorkloadError(spec.path, diagnostics);
        return diagnostics;
      },
    }),
    noticedBy: ["capabilities > scaling.schedule > is dropped with a warning where the program says so"],
  },
];
