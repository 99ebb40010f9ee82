/** Graphics processors for a container. */
export interface Gpu {
  /**
   * How many, 1 or more.
   * @default 1
   */
  readonly count?: number;

  /**
   * Model, such as `nvidia-l4`.
   * @default - any
   */
  readonly type?: string;
}
