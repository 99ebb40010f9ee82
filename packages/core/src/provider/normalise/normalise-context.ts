/** What normalising needs to know beside the props. */
export interface NormaliseContext {
  /** What is being made. */
  readonly kind: "service" | "function";
  /** Construct path of the workload. */
  readonly path: string;
  /** Name for a workload whose props give none. */
  readonly defaultName: string;
  /** Absolute path of the program's folder: relative paths start there. */
  readonly projectDir: string;
  /** Whether the program gave a closure. */
  readonly hasClosure: boolean;
}
