/** What the status says with which the command ends. */
export enum ExitStatus {
  OK = 0,
  /** What was looked at is not as it should be. */
  FAILED = 1,
  /** The command could not look: an option, a file or a package is not what it takes. */
  WRONG_USE = 2,
}
