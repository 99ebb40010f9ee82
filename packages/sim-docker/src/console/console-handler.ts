import type { SimulatorContext } from "../simulation/simulator-context";
import type { Workload } from "../workload/workload";
import type { ConsoleHandlerSchema } from "./console-handler-schema";
import { describeState } from "./describe-state";

/**
 * Answers for one element of a workload's panel in the Console, in the simulator's process. The Console asks whatever
 * resource an element names for `invoke`; that of a `cloud.Function` would cost a bundle and a sandbox per element.
 */
export class ConsoleHandler {
  private context!: SimulatorContext;

  public constructor(private readonly schema: ConsoleHandlerSchema) {}

  /** Simulator's hook. */
  public async init(context: SimulatorContext): Promise<Record<string, string>> {
    this.context = context;
    return {};
  }

  /** Simulator's hook. */
  public async cleanup(): Promise<void> {}

  /** Simulator's hook. */
  public async save(): Promise<void> {}

  /** Simulator's hook. */
  public async plan(): Promise<string> {
    return "AUTO";
  }

  /**
   * What the Console calls: answers with a field's text, or does what a button is for and waits until that is done.
   *
   * @throws what the workload's method throws
   */
  public async invoke(): Promise<string | undefined> {
    const { schema } = this;
    if (schema.kind === "value") return schema.value;
    const workload = this.context.getClient(schema.workload) as Workload;
    if (schema.kind === "state") return describeState(await workload.state(), schema.field);
    await workload[schema.action]();
    return undefined;
  }
}
