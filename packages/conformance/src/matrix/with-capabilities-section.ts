import { CAPABILITIES, type Capability, type Support } from "@wing-containers/core/provider";
import type { ProviderColumn } from "./provider-column";
import { supportNote } from "./support-note";

/** Between these lines a README has the section of its provider. */
const BEGIN = "<!-- capabilities: generated -->";
const END = "<!-- /capabilities -->";

/**
 * A provider's README with its section of the matrix: how many capabilities are of each level, and all that are not native.
 *
 * @throws Error where the README has no place for it
 */
export function withCapabilitiesSection(readme: string, column: Omit<ProviderColumn, "report">): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(
      `The README of ${column.packageName} has no lines "${BEGIN}" and "${END}": add them where the table is to be.`,
    );
  }
  return `${before}${BEGIN}\n\n${section(column)}\n${END}${after}`;
}

function section({ description: { capabilities } }: Pick<ProviderColumn, "description">): string {
  const ids = Object.keys(CAPABILITIES) as Capability[];
  const counts = (["native", "emulated", "limited", "unsupported"] as const satisfies readonly Support["level"][])
    .map((level) => [level, ids.filter((id) => capabilities[id].level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`);
  const rows = ids.flatMap((id) => {
    const note = supportNote(capabilities[id]);
    return note === undefined ? [] : [`| \`${id}\` | ${capabilities[id].level} | ${note.replaceAll("|", "\\|")} |`];
  });
  return `Of ${ids.length} capabilities: ${counts.join(", ")}. Those that are not native:

| capability | level | what differs |
| --- | --- | --- |
${rows.join("\n")}
`;
}
