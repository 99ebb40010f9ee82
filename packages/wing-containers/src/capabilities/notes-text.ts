import { supportNote } from "@wing-containers/conformance/matrix";
import { CAPABILITIES } from "@wing-containers/core/capabilities";
import type { Colors } from "picocolors/types";
import { type Answer, answerOf, functionAnswerOf } from "./answer";
import type { MatrixView } from "./matrix-text";
import { plainTable } from "./table-text";

/** What differs, by capability; what a provider does natively needs no note. */
export function notesText({ providers, rows, width }: MatrixView, colours: Colors): string {
  const indent = 2;
  const id = Math.max(...providers.map(({ description }) => description.id.length)) + 2;
  const parts = rows.flatMap((capability) => {
    const notes = providers.flatMap((provider) => {
      const { id: name } = provider.description;
      const answer = answerOf(provider, capability);
      const functions = functionAnswerOf(provider, capability);
      const text = answer && noteOf(answer);
      return [
        ...(text === undefined ? [] : [["", name, text]]),
        ...(functions === undefined ? [] : [["", name, `of functions: ${noteOf(functions) ?? functions.level}`]]),
      ];
    });
    if (notes.length === 0) return [];
    const title = `${colours.bold(capability)}  ${CAPABILITIES[capability]?.meaning ?? ""}`;
    return [`${title}\n${plainTable([indent, id, Math.max(width - indent - id, 20)], notes)}`];
  });
  return parts.length === 0 ? "All of it is native: there is nothing to note." : parts.join("\n");
}

function noteOf(answer: Answer): string | undefined {
  const note = supportNote(answer);
  if (note === undefined) return undefined;
  const seen = answer.seen.length === 0 ? "" : ` (${answer.seen.join(", ")})`;
  return `${answer.level}${seen}: ${note}`;
}
