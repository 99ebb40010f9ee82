/** What to do with a field that the target cannot honour. */
export enum OnUnsupported {
  /** Refuse the workload. */
  ERROR = "error",
  /** Warn and go on without it, where the workload still works without it. */
  WARN = "warn",
}
