/** What a compilation wrote. */
export interface Artefact {
  /** Text of the files, by path relative to the folder of the output. */
  readonly files: Readonly<Record<string, string>>;

  /** What the compilation printed. Diagnostics of severity `warning` come here. */
  readonly output: string;
}
