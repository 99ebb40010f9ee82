import type { RunningApp } from "./running-app";

/** Compiles and runs Wing programs for one provider. */
export interface RuntimeHarness {
  /**
   * Compiles a program and starts it; resolves when its workloads are started.
   *
   * @param files text by relative path: `main.w`, and what it needs beside it
   * @throws with the compiler's output where the program does not compile
   */
  start(files: Readonly<Record<string, string>>): Promise<RunningApp>;
}
