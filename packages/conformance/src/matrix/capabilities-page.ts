import { CAPABILITIES, type Capability } from "@wing-containers/core/provider";
import type { ProviderColumn } from "./provider-column";
import { shownAnswers } from "./shown-answers";
import { supportNote } from "./support-note";

const INTRODUCTION = `# Capabilities

What each provider does with everything that a program can ask for. The page is generated from the providers' declarations and
from what the conformance suite saw; it is never edited.

- **native**: the target does it by itself.
- **emulated**: the provider does it by other means, and a program can tell the difference that the note says.
- **limited**: within the limits that the note says; everything else is refused when the program is compiled.
- **unsupported**: refused when the program is compiled, with what to do instead.

In brackets stands how the effect was seen: in the \`artefact\` of the compilation, by a program that \`inspect\`s it, in the
\`behaviour\` of a running container, or that it was \`refused\`. Capabilities in bold are those that every provider must have.
`;

/** Where some provider has answers to functions. */
const OF_FUNCTIONS = `
After \`functions:\` stands what a provider does where a function asks, if that is something else than for a service.
`;

/** The page with the whole matrix, in Markdown. */
export function capabilitiesPage(columns: readonly ProviderColumn[]): string {
  const ids = Object.keys(CAPABILITIES) as Capability[];
  const groups = [...new Set(ids.map(groupOf))];
  const sections = groups.map((group) =>
    section(
      group,
      ids.filter((id) => groupOf(id) === group),
      columns,
    ),
  );
  const hasFunctions = columns.some(({ description }) => Object.keys(description.functions ?? {}).length > 0);
  return [`${INTRODUCTION}${hasFunctions ? OF_FUNCTIONS : ""}`, ...sections].join("\n");
}

/** The first word of an id. */
function groupOf(capability: Capability): string {
  return capability.split(".")[0] as string;
}

function section(group: string, capabilities: readonly Capability[], columns: readonly ProviderColumn[]): string {
  const heading = ["capability", "meaning", ...columns.map(({ description }) => description.id)];
  const rows = capabilities.map((capability) => {
    const { level, meaning } = CAPABILITIES[capability];
    const id = level === "core" ? `**\`${capability}\`**` : `\`${capability}\``;
    return [id, meaning, ...columns.map((column) => cell(capability, column))];
  });
  const lines = [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`);
  return `## ${group}\n\n${lines.join("\n")}\n`;
}

function cell(capability: Capability, { description, report }: ProviderColumn): string {
  const lines = shownAnswers(capability, description).map(({ isForFunctions, support }) => {
    const result = report.capabilities[capability];
    const note = support && supportNote(support);
    const seen = (isForFunctions ? result?.functions : result)?.seen.join(", ") || "nothing to see";
    return `${isForFunctions ? "functions: " : ""}${support?.level} (${seen})${note === undefined ? "" : `: ${note}`}`;
  });
  return lines.join("<br>");
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
