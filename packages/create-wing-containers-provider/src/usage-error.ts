/** What the user gave cannot be used. The message is all that is shown. */
export class UsageError extends Error {
  /**
   * @param problem what happened, with what was given
   * @param remedy what is accepted, or what to do
   */
  public constructor(problem: string, remedy: string) {
    super(`${problem}\n${remedy}`);
    this.name = "UsageError";
  }
}
