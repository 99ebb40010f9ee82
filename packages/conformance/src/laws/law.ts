import type { SuiteContext } from "../suite/suite-context";

/** Something that holds for every valid app. */
export interface Law {
  /** A plain sentence, unique: the title of the test. */
  readonly title: string;
  check(context: SuiteContext): Promise<void>;
}
