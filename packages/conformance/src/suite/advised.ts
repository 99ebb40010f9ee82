import type { Capability, Diagnostic } from "@wing-containers/core/provider";
import type { CaseNumber, CaseText, Program } from "../cases/capability-case";
import { fitProgram } from "../limits/fit-program";
import type { KindContext } from "./suite-context";

/** `Give 512.`, `Give "SIGTERM".`, `Use "queue".` and `set memory to 1024`, as core words its advice. */
const VALUE = /\b(?:Give|Use) (?:"([^"]*)"|(\d+(?:\.\d+)?))/;
const PARTNER = /\b[Ss]et (\S+) to (\d+(?:\.\d+)?)/;

/** The program with what a diagnostic advises; undefined where it names no value. */
export function advised(
  program: Program,
  { remedy }: Diagnostic,
  capability: Capability,
  { cases, table }: KindContext,
): Program | undefined {
  const [given, text, number] = VALUE.exec(remedy) ?? [];
  const [set, path, partner] = PARTNER.exec(remedy) ?? [];
  if (given === undefined && set === undefined) return undefined;
  const value = cases[capability].value as CaseNumber & CaseText;
  if (text !== undefined) return fitProgram(value.program(text), cases, table);
  let { props } = program;
  if (number !== undefined) props = value.put(props, Number(number));
  if (path !== undefined) {
    const other = Object.values(cases).find((candidate) => candidate.path === path)?.value as CaseNumber | undefined;
    props = other?.put(props, Number(partner)) ?? props;
  }
  return { ...program, props };
}
