/** The parts of an image reference, as they were written: nothing is filled in. */
export interface ImageReference {
  /** Host and port, such as `ghcr.io` or `localhost:5000`. Absent: the engine's default registry. */
  readonly registry?: string;
  /** Such as `redis` or `org/app`. */
  readonly repository: string;
  /** Absent: `latest`, unless there is a digest. */
  readonly tag?: string;
  /** Such as `sha256:…`. Absent: whatever the tag points to. */
  readonly digest?: string;
}
