import type { Props } from "./prop-values";

/** An app as a program would write it, as data: what a provider is asked to compile. */
export interface AppInput {
  /** Its container workloads, in the order they are constructed. */
  readonly workloads: readonly WorkloadInput[];

  /** Text files of the program's folder, by relative path, such as `web/Dockerfile`. */
  readonly files?: Readonly<Record<string, string>>;

  /** Environment variables of the machine that compiles. */
  readonly environment?: Readonly<Record<string, string>>;
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

  /** `bind(name, resource, […])`. */
  readonly bindings?: readonly BindingInput[];

  /** `forward()`ed events: of each kind, one resource that is named like the kind. */
  readonly events?: readonly EventInput[];
}

/** Something of the app that code in a container uses. */
export interface BindingInput {
  /** Name of the binding, and id of the resource. */
  readonly name: string;
  readonly type: "Bucket" | "Counter" | "Queue" | "Topic";
}

/** Kinds of resources that hand events to a workload. */
export type EventInput = "api" | "bucket" | "queue" | "schedule" | "topic";
