import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { Workload } from "@wing-containers/core";
import type { RulePlan } from "./rule-plan";

/**
 * Writes rules of a listener. Their resources are called by their places: a rule that is put between two others changes what
 * those after it match, rather than their priorities, of which AWS does not take one twice even for a moment.
 *
 * @param priority that of the first
 * @param targetGroupArn the group of a port
 */
export function listenerRules(
  workload: Workload,
  listenerArn: string,
  plans: readonly RulePlan[],
  priority: (index: number) => number,
  targetGroupArn: (port: number) => string,
): readonly LbListenerRule[] {
  return plans.map(
    ({ hosts, paths, port }, index) =>
      new LbListenerRule(workload, `Rule-${index + 1}`, {
        listenerArn,
        priority: priority(index),
        condition: [
          ...(hosts === undefined ? [] : [{ hostHeader: { values: [...hosts] } }]),
          ...(paths === undefined ? [] : [{ pathPattern: { values: [...paths] } }]),
        ],
        action: [{ type: "forward", targetGroupArn: targetGroupArn(port) }],
      }),
  );
}
