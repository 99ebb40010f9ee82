/** The step at which a build failed. */
export interface BuildFailure {
  /** The instruction as written, such as `RUN npm ci`; undefined when the build failed before its first step. */
  readonly step: string | undefined;
  /** Exit code of the step's command, where it ran one. */
  readonly exitCode: number | undefined;
  /** The last lines the step printed, at most 20. */
  readonly output: readonly string[];
}
