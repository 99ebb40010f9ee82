/** Which numbers a field takes. */
export interface NumberRange {
  /** Smallest. Absent: no bound. */
  readonly min?: number;
  /** Greatest. Absent: no bound. */
  readonly max?: number;
  /** Every number must be greater than this. Absent: no bound. */
  readonly above?: number;
  /** Whether fractions are refused. Absent: no. */
  readonly integer?: boolean;
  /** What is counted, such as `MiB`. */
  readonly unit?: string;
}
