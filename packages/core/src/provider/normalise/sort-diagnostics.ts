import type { Diagnostic } from "../diagnostics/diagnostic";

/** Sorts diagnostics by the field of the props they are about; those about one field keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[], fields: readonly string[]): readonly Diagnostic[] {
  const ranks = new Map(fields.map((field, index) => [field, index]));
  const rank = ({ path }: Diagnostic): number =>
    path === "" ? -1 : (ranks.get(/^[^.[]*/.exec(path)?.[0] ?? "") ?? fields.length);
  return [...diagnostics].sort((one, other) => rank(one) - rank(other));
}
