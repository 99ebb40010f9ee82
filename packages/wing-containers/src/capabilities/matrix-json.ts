import { CAPABILITIES, type Capability, type CapabilityMeaning } from "@wing-containers/core/capabilities";
import { type Answer, answerOf, functionAnswerOf } from "./answer";
import type { Provider } from "./provider";

/** What `--json` prints. Fields may be added; a change of those that are there is a new `format`. */
export interface MatrixJson {
  readonly format: 1;
  /** What the ids mean; one that only a provider knows has no entry. */
  readonly capabilities: Readonly<Record<string, CapabilityMeaning>>;
  readonly providers: readonly ProviderJson[];
}

interface ProviderJson {
  readonly id: string;
  readonly package: string;
  readonly version: string | null;
  /** Of the report that the package carries: whether nothing failed, and the versions that it is about. */
  readonly report: { readonly conformant: boolean; readonly provider: string | null; readonly core: string } | null;
  readonly problems: readonly string[];
  readonly capabilities: Readonly<Record<string, AnswerJson>>;
}

type AnswerJson = Answer & {
  /** Where functions are answered otherwise. */
  readonly functions?: Answer;
};

/** The matrix as data. */
export function matrixJson(providers: readonly Provider[], rows: readonly Capability[]): MatrixJson {
  const known = rows.filter((id) => CAPABILITIES[id] !== undefined);
  return {
    format: 1,
    capabilities: Object.fromEntries(known.map((id) => [id, CAPABILITIES[id]])),
    providers: providers.map((provider) => {
      const { packageName, version, description, report, problems } = provider;
      const answers = rows.flatMap((id) => {
        const answer = answerOf(provider, id);
        const functions = functionAnswerOf(provider, id);
        return answer === undefined ? [] : [[id, { ...answer, ...(functions && { functions }) }] as const];
      });
      return {
        id: description.id,
        package: packageName,
        version: version ?? null,
        report:
          report === undefined
            ? null
            : { conformant: report.conformant, provider: report.provider.version ?? null, core: report.core },
        problems,
        capabilities: Object.fromEntries(answers),
      };
    }),
  };
}
