/** Where a build is found on the machine. */
export interface BuildLocation {
  /** Absolute path of an existing folder. */
  readonly context: string;
  /** Absolute path of an existing file. */
  readonly dockerfile: string;
}
