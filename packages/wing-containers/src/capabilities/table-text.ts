import { CAPABILITIES, type Capability } from "@wing-containers/core/capabilities";
import Table from "cli-table3";
import type { Colors } from "picocolors/types";
import { answerOf, functionAnswerOf } from "./answer";
import type { Marks } from "./marks";
import type { MatrixView } from "./matrix-text";
import type { Provider } from "./provider";

/** Below a capability whose answer is another one for functions. */
const OF_FUNCTIONS = "  of functions";

/** Widths of a table's columns, in characters with the space after them. */
export interface Columns {
  readonly id: number;
  readonly provider: readonly number[];
  /** 0: there is no room for what the capabilities mean. */
  readonly meaning: number;
  /** Whether levels have to be letters. */
  readonly short: boolean;
}

const GAP = 2;
const LONG_MARK = "unsupported ✓".length;
const SHORT_MARK = "U ✓".length;
/** Below that, sentences are columns of single words. */
const LEAST_MEANING = 36;

/** Shares a terminal's columns out: ids come first, then levels in full, then what capabilities mean. */
export function columnsFor({ providers, rows, width }: MatrixView): Columns {
  const labels = rows.flatMap((row) =>
    providers.some((provider) => functionAnswerOf(provider, row)) ? [labelOf(row), OF_FUNCTIONS] : [labelOf(row)],
  );
  const id = Math.max(...labels.map(({ length }) => length)) + GAP;
  const widths = (mark: number) => providers.map(({ description }) => Math.max(description.id.length, mark) + GAP);
  const long = widths(LONG_MARK);
  const short = sum(long) + id > width;
  const provider = short ? widths(SHORT_MARK) : long;
  const rest = width - id - sum(provider);
  return { id, provider, meaning: rest < LEAST_MEANING ? 0 : rest, short };
}

/** The capabilities of one group. */
export function tableText(
  group: string,
  rows: readonly Capability[],
  providers: readonly Provider[],
  { columns, marks, colours }: { readonly columns: Columns; readonly marks: Marks; readonly colours: Colors },
): string {
  const head = [group, ...providers.map(({ description }) => description.id), "meaning"].map(colours.bold);
  const lines = rows.flatMap((id) => {
    const line = [
      labelOf(id),
      ...providers.map((provider) => marks.of(answerOf(provider, id))),
      CAPABILITIES[id]?.meaning ?? "",
    ];
    if (!providers.some((provider) => functionAnswerOf(provider, id))) return [line];
    const ofFunctions = providers.map((provider) => marks.of(functionAnswerOf(provider, id) ?? answerOf(provider, id)));
    return [line, [OF_FUNCTIONS, ...ofFunctions, ""]];
  });
  const widths = [columns.id, ...columns.provider, columns.meaning].filter((width) => width > 0);
  return plainTable(
    widths,
    [head, ...lines].map((cells) => cells.slice(0, widths.length)),
  );
}

/** A table without lines. Sentences that are too long go on below. */
export function plainTable(widths: readonly number[], rows: readonly string[][]): string {
  const none = ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"];
  const inner = ["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"];
  const table = new Table({
    colWidths: [...widths],
    wordWrap: true,
    chars: Object.fromEntries([...none, ...inner].map((name) => [name, ""])),
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
  });
  table.push(...rows);
  return table.toString();
}

function labelOf(id: Capability): string {
  return CAPABILITIES[id]?.level === "core" ? `${id} *` : id;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
