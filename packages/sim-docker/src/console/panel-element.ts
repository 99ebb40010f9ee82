import { ui } from "@winglang/sdk";
import type { UIComponent } from "@winglang/sdk/lib/core";
import type { Construct } from "constructs";
import { CONSOLE_HANDLER_TYPE, type ConsoleHandlerSchema } from "./console-handler-schema";

/** One element of a workload's panel in the Console, and what answers for it. */
export class PanelElement extends ui.VisualComponent {
  private readonly component: UIComponent;

  /** @param component what the Console shows, given the path of this element as the one that answers */
  public constructor(
    scope: Construct,
    id: string,
    private readonly handler: ConsoleHandlerSchema,
    component: (path: string) => UIComponent,
  ) {
    super(scope, id);
    this.component = component(this.node.path);
  }

  /** Wing's hook: what the Console reads. */
  public override _toUIComponent(): UIComponent {
    return this.component;
  }

  /** What the simulator runs. */
  public toSimulator() {
    const policy = this.handler.kind === "value" ? [] : [permission(this.handler)];
    return { type: CONSOLE_HANDLER_TYPE, props: this.handler, policy };
  }
}

function permission(handler: Exclude<ConsoleHandlerSchema, { kind: "value" }>) {
  return { operation: handler.kind === "state" ? "state" : handler.action, resourceHandle: handler.workload };
}
