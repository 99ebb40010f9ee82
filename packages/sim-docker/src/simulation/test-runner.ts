import { readFileSync } from "node:fs";
import { join } from "node:path";
import { liveWorkloads } from "../workload/live-workloads";
import { describeFailures } from "./describe-failures";
import { failuresOf } from "./failures";
import type { SimulatorContext } from "./simulator-context";
import { BUILTIN_TEST_RUNNER_TYPE } from "./test-runner-type";

/** What Wing says of a test that ran. */
interface TestResult {
  readonly path: string;
  readonly pass: boolean;
  readonly error?: string;
  readonly traces: readonly unknown[];
}

/** Wing's own class of the resource. */
interface BuiltinTestRunner {
  init(context: SimulatorContext): Promise<Record<string, unknown>>;
  cleanup(): Promise<void>;
  save(): Promise<void>;
  plan(): Promise<string>;
  listTests(): Promise<string[]>;
  runTest(path: string): Promise<TestResult>;
}

/**
 * Runs tests as Wing does, except that a test of an app whose workloads failed fails with the reason. A workload never
 * fails the simulator itself, because the simulator would take the whole app down with it.
 */
export class TestRunner {
  private builtin!: BuiltinTestRunner;
  private context!: SimulatorContext;

  public constructor(private readonly props: unknown) {}

  public async init(context: SimulatorContext): Promise<Record<string, unknown>> {
    this.context = context;
    const { types } = JSON.parse(readFileSync(join(context.simdir, "simulator.json"), "utf8"));
    const { sourcePath, className } = types[BUILTIN_TEST_RUNNER_TYPE];
    this.builtin = new (require(sourcePath)[className])(this.props);
    return this.builtin.init(context);
  }

  public cleanup(): Promise<void> {
    return this.builtin.cleanup();
  }

  public save(): Promise<void> {
    return this.builtin.save();
  }

  public plan(): Promise<string> {
    return this.builtin.plan();
  }

  public listTests(): Promise<string[]> {
    return this.builtin.listTests();
  }

  public async runTest(path: string): Promise<TestResult> {
    const before = await this.failures();
    if (before !== undefined) return { path, pass: false, error: before, traces: [] };
    const result = await this.builtin.runTest(path);
    // A container may have been about to fail when the test began.
    const after = await this.failures();
    if (after === undefined) return result;
    return { ...result, pass: false, error: result.error ? `${result.error}\n${after}` : after };
  }

  /** What does not run as it should, once it is clear of every workload whether it does. */
  private async failures(): Promise<string | undefined> {
    const workloads = [...liveWorkloads(this.context.serverUrl).values()];
    await Promise.all(workloads.map((workload) => workload.settled()));
    // Wing takes an "at" before a word in parentheses for a stack frame, unless no plain space separates them.
    return describeFailures(failuresOf(this.context.serverUrl))?.replaceAll(" (", "\u00a0(");
  }
}
