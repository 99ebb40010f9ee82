import { type Diagnostic, type Field, isGiven, readText, reportField } from "@wing-containers/core/provider";
import { arnRule } from "./arn-rule";
import { readWholeNumber } from "./read-whole-number";

/** A listener that is there already. */
export interface ExistingListener {
  readonly loadBalancerArn: string;
  readonly listenerArn: string;
  /** Priority of the app's first rule. Absent: one that follows from the app's name. */
  readonly priority?: number;
}

/** Of rules. Source: Elastic Load Balancing API reference, CreateRule, `Priority`. */
const PRIORITIES = { min: 1, max: 50_000 };

const LOAD_BALANCER = arnRule(
  "an Application Load Balancer",
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188",
);
const LISTENER = arnRule(
  "a listener of an Application Load Balancer",
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2",
);

/** Reads which listener is there already: both ARNs, or nothing. */
export function readListener(
  fields: { readonly [Name in "load_balancer_arn" | "listener_arn" | "listener_priority"]: Field },
): ExistingListener | undefined {
  const loadBalancerArn = readText(fields.load_balancer_arn, LOAD_BALANCER);
  const listenerArn = readText(fields.listener_arn, LISTENER);
  const priority = readWholeNumber(fields.listener_priority, PRIORITIES);
  if (loadBalancerArn !== undefined && listenerArn !== undefined) {
    if (LOAD_BALANCER.test(loadBalancerArn) && LISTENER.test(listenerArn))
      checkPair(fields.listener_arn, loadBalancerArn, listenerArn);
    return { loadBalancerArn, listenerArn, ...(priority !== undefined && { priority }) };
  }
  const given = [fields.load_balancer_arn, fields.listener_arn, fields.listener_priority].find(isGiven);
  if (given !== undefined) for (const field of [fields.load_balancer_arn, fields.listener_arn]) requireOther(field);
  return undefined;
}

function requireOther(field: Field): void {
  if (isGiven(field)) return;
  reportField(field, {
    code: "value.required",
    message: "A load balancer that is there already is given by its own ARN and that of its HTTPS listener.",
    accepted: "load_balancer_arn together with listener_arn",
    remedy: "Give the other ARN too, or remove load_balancer_arn, listener_arn and listener_priority.",
  });
}

/** The ARN of a listener holds that of its load balancer. */
function checkPair(field: Field, loadBalancerArn: string, listenerArn: string): void {
  const balancer = loadBalancerArn.split(":loadbalancer/")[1];
  if (balancer === undefined || listenerArn.includes(`:listener/${balancer}/`)) return;
  const problem: Omit<Diagnostic, "severity" | "path" | "given"> = {
    code: "value.choice",
    message: "The listener is not one of that load balancer.",
    accepted: `a listener of ${loadBalancerArn}`,
    remedy: "Give the ARNs of one load balancer and of its own HTTPS listener.",
  };
  reportField(field, problem);
}
