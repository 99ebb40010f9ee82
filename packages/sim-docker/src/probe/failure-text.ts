/** The words for an error of the network, which has its text in the parts where several addresses were tried. */
export function failureText(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return failureText(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
