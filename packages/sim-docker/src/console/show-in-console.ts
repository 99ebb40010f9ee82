import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import { describeNode } from "./describe-node";
import { addWorkloadPanel } from "./workload-panel";

/**
 * Shows a workload in the Console.
 *
 * @param title what kind of workload it is
 */
export function showInConsole(workload: Workload, title: string): void {
  describeNode(workload, title);
  // Nobody looks at a panel while tests run.
  if (!core.App.of(workload).isTestEnvironment) addWorkloadPanel(workload);
}
