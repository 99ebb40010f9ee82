import type { RunningApp } from "./running-app";

/** Compiles and runs Wing programs for one provider. */
export interface RuntimeHarness {
  /**
   * Compiles a program and starts it; resolves when it runs, its workloads may still be on their way.
   *
   * Several programs may run at once, where the functions of the test runner that the suite is given let tests run so
   * (`it: it.concurrent` of vitest): scenarios mostly wait.
   *
   * @param files text by relative path: `main.w`, and what it needs beside it; `.env` has the values of its secrets, by name
   * @throws with the compiler's output where the program does not compile
   */
  start(files: Readonly<Record<string, string>>): Promise<RunningApp>;

  /**
   * Removes what no app is to blame for, such as images. `wing-containers conformance` calls it after the last test; in a test file
   * of your own, call it there. Absent: there is nothing to remove.
   */
  dispose?(): Promise<void>;
}
