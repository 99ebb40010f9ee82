import { referenceProvider } from "../../src/index";
import type { Mutant } from "./mutant";

const seen = "is seen as it was asked for, and not seen where it was not";

/** Providers whose inspector, rather than what they write, is wrong. */
export const INSPECTOR_MUTANTS: readonly Mutant[] = [
  {
    defect: "cannot tell an effect that nothing else sees",
    subject: {
      ...referenceProvider,
      inspect: (artefact, workload) => {
        const { rollout: _, ...told } = referenceProvider.inspect(artefact, workload) ?? {};
        return told;
      },
    },
    noticedBy: [`capabilities > rollout.recreate > ${seen}`],
  },
  {
    defect: "tells nothing at all",
    subject: { ...referenceProvider, inspect: () => undefined },
    noticedBy: [`capabilities > image.reference > ${seen}`, `capabilities > port.http > ${seen}`],
  },
];
