/** When a referenced image is fetched. */
export enum PullPolicy {
  /** Each time a workload starts. */
  ALWAYS = "always",
  /** When it is not there yet. */
  MISSING = "missing",
  /** Never: it must be there. */
  NEVER = "never",
}
