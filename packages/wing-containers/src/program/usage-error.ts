/** What there is to say of a wrong use, beside what is wrong. */
export interface UsageProblem {
  readonly message: string;
  /** Absent: nothing was. */
  readonly given?: string;
  /** Absent: the message says it. */
  readonly accepted?: string;
  readonly remedy: string;
}

/** The command cannot do what was asked for; its message is for the user, as it is. */
export class UsageError extends Error {
  public constructor(public readonly problem: UsageProblem) {
    const { message, given, accepted, remedy } = problem;
    const lines = [
      `error: ${message}`,
      ...(given === undefined ? [] : [`  given:    ${given}`]),
      ...(accepted === undefined ? [] : [`  accepted: ${accepted}`]),
      `  to do:    ${remedy}`,
    ];
    super(lines.join("\n"));
  }
}
