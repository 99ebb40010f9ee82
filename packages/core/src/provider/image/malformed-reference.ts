/** Why a text is no image reference. */
export interface MalformedReference {
  /** What is wrong, in one sentence. */
  readonly malformed: string;
  /** What to do, in one sentence. */
  readonly remedy: string;
}
