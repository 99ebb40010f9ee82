import type { Capability } from "@wing-containers/core/capabilities";
import { createColors } from "picocolors";
import { groupOf, groups } from "./capability-rows";
import { createMarks } from "./marks";
import { notesText } from "./notes-text";
import type { Provider } from "./provider";
import { providerLines } from "./provider-lines";
import { columnsFor, tableText } from "./table-text";

/** What to show, and how. */
export interface MatrixView {
  readonly providers: readonly Provider[];
  readonly rows: readonly Capability[];
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: boolean;
  /** Whether to say what differs. */
  readonly notes: boolean;
}

const HINT =
  "`--notes` says what differs, the limits, and what to do instead; `--only <pattern>` does so for some capabilities.";

/** The matrix for a terminal: the providers, a table for each group, what the marks mean, and notes. */
export function matrixText(view: MatrixView): string {
  const { providers, rows, notes } = view;
  const colours = createColors(view.colours);
  const columns = columnsFor(view);
  const marks = createMarks(colours, columns.short);
  const tables = groups(rows).map((group) => {
    const own = rows.filter((id) => groupOf(id) === group);
    return tableText(group, own, providers, { columns, marks, colours });
  });
  return [
    ...providers.map((provider) => providerLines(provider, colours)),
    ...tables,
    marks.legend,
    notes ? notesText(view, colours) : HINT,
  ]
    .map((part) => part.replace(/ +$/gm, ""))
    .join("\n\n");
}
