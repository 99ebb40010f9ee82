/** What containers get of a bucket's event. */
export interface BucketEvent {
  /** Key of the object. */
  readonly key: string;
  readonly type: "create" | "update" | "delete";
}

/** From Wing's words, which are `OnCreate`, `OnUpdate` and `OnDelete`. */
export function bucketEvent(key: unknown, type: unknown): BucketEvent {
  return { key: String(key), type: String(type).replace(/^On/, "").toLowerCase() as BucketEvent["type"] };
}
