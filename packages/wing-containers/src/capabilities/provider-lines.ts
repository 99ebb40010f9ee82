import type { Colors } from "picocolors/types";
import type { Provider } from "./provider";

/** Problems that are shown; `--json` has them all. */
const MOST_PROBLEMS = 5;

/** What there is to say of a provider as a whole. */
export function providerLines(provider: Provider, colours: Colors): string {
  const { packageName, version, description, problems } = provider;
  const levels = Object.values(description.capabilities).map(({ level }) => level);
  const counts = (["native", "emulated", "limited", "unsupported"] as const)
    .map((level) => [levels.filter((one) => one === level).length, level] as const)
    .filter(([count]) => count > 0)
    .map((pair) => pair.join(" "));
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  return [
    `${colours.bold(description.id)}  ${packageName}${version === undefined ? "" : ` ${version}`}`,
    `  ${counts.join(", ")}`,
    `  ${conformance(provider)}`,
    ...[...shown, ...(more > 0 ? [`and ${more} more`] : [])].map((problem) => colours.yellow(`  ! ${problem}`)),
  ].join("\n");
}

function conformance({ report, problems }: Provider): string {
  if (report === undefined) return "no conformance report: nobody has shown that it does what it declares";
  if (!report.conformant) return "not conformant: its conformance report has failures";
  return problems.length === 0 ? "conformant by its report" : "conformant by its report, which is about something else";
}
