/** What a text must look like. */
export interface TextRule {
  /** For people, such as `an absolute path`. */
  readonly accepted: string;
  /** Whether a text obeys. */
  readonly test: (text: string) => boolean;
  /** Whether a text with a token, which the target resolves later, is taken unseen. Absent: no. */
  readonly tokens?: boolean;
}
