/** Props of a workload: JSON, with durations and resources as data in it. */
export type Props = Readonly<Record<string, unknown>>;

/** A `duration`, as data. */
export interface DurationValue {
  /** Seconds. */
  readonly $duration: number;
}

/** A resource of the app, as data: it is made once, whoever refers to it. */
export interface ResourceValue {
  readonly $resource: "secret" | "queue";
  /** Id of the construct. */
  readonly id: string;
}

/** A `duration` of so many seconds in the props of an app. */
export function duration(seconds: number): DurationValue {
  return { $duration: seconds };
}

/** A `cloud.Secret` in the props of an app. Its name is its id; compilations do not know its value. */
export function secret(id: string): ResourceValue {
  return { $resource: "secret", id };
}

/** A `cloud.Queue` in the props of an app. */
export function queue(id: string): ResourceValue {
  return { $resource: "queue", id };
}
