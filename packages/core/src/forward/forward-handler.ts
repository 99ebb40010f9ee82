import { join } from "node:path";
import { core, type std } from "@winglang/sdk";
import { EVENT_SOURCE_VARIABLE, type EventKind } from "../inflight/event-handler";
import type { Workload } from "../workload";
import { eventSourceOf } from "./event-source-of";

/** Name of the inflight operation of a workload that handlers call. */
export const FORWARD = "forward";

/** What an event becomes. */
export interface ForwardTarget {
  readonly workload: Workload;
  readonly kind: EventKind;
  readonly path?: string;
  readonly method?: string;
}

const TARGET = Symbol.for("wing-containers.forward-target");

/** What a handler forwards to, also where another copy of this package made it; undefined for every other handler. */
export function forwardTargetOf(handler: unknown): ForwardTarget | undefined {
  return (handler as { [TARGET]?: ForwardTarget } | null | undefined)?.[TARGET];
}

/** A handler of Wing's resources that sends each event to a workload. */
export class ForwardHandler implements std.IInflight {
  /** Wing tells handlers apart by it. */
  public readonly _id = core.closureId();

  /** @see forwardTargetOf */
  public readonly [TARGET]: ForwardTarget;

  public constructor(private readonly target: ForwardTarget) {
    this[TARGET] = target;
  }

  /** What the handler needs of other resources, for Wing. */
  public get _liftMap(): core.LiftMap {
    return { handle: [[this.target.workload, [FORWARD]]] };
  }

  /** Wing's hook: the host is a function that Wing made for the handler. */
  public onLift(host: std.IInflightHost): void {
    host.addEnvironment(EVENT_SOURCE_VARIABLE, eventSourceOf(host));
  }

  /** Code of the handler's inflight client, for Wing. */
  public _toInflight(): string {
    const { workload, ...options } = this.target;
    const module = join(__dirname, "../inflight/event-handler.js").replace(/\\/g, "/");
    return (
      `require(${JSON.stringify(module)}).eventHandler({ ` +
      `...${JSON.stringify(options)}, workload: ${core.liftObject(workload)} })`
    );
  }
}
