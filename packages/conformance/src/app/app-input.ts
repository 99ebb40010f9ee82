import type { Props } from "./prop-values";

/** An app as a program would write it, as data: what a provider is asked to compile. */
export interface AppInput {
  /** Its container workloads, in the order they are constructed. */
  readonly workloads: readonly WorkloadInput[];

  /** Text files of the program's folder, by relative path, such as `web/Dockerfile`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** One `new Service(…)` or `new Function(…)`. */
export interface WorkloadInput {
  /** Id of the construct: the name, unless the props have another one. */
  readonly id: string;

  readonly kind: "service" | "function";

  /** What the program writes; durations and resources are `duration()`, `secret()` and `queue()`. */
  readonly props: Props;

  /** JavaScript of an async function: the workload runs this closure. Absent: its props give an image. */
  readonly closure?: string;

  /** Ids of constructs around it, outermost first. */
  readonly scope?: readonly string[];

  /** `bind(name, bucket, ["get"])`: the names. */
  readonly bindings?: readonly string[];

  /** `queue.setConsumer(workload.forward().fromQueue())`: ids of the queues. */
  readonly queues?: readonly string[];
}
