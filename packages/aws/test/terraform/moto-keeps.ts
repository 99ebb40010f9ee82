import { changedAttributes, type PlannedChange } from "./planned-change";

/**
 * Attributes that moto takes and does not give back, so that Terraform wants to set them again for ever. AWS keeps
 * them. A change of anything beside them is a fault of the files.
 */
const FORGOTTEN: Readonly<Record<string, readonly string[]>> = {
  aws_ecs_service: ["availability_zone_rebalancing", "health_check_grace_period_seconds"],
  aws_lambda_function: ["dead_letter_config", "logging_config"],
  aws_vpc_security_group_egress_rule: ["description"],
  aws_vpc_security_group_ingress_rule: ["description"],
};

/** Whether a planned change has another reason than what moto forgets. */
export function motoKeeps(planned: PlannedChange): boolean {
  const forgotten = FORGOTTEN[planned.type] ?? [];
  const isUpdate = planned.change.actions.join() === "update";
  return !(isUpdate && changedAttributes(planned).every((name) => forgotten.includes(name)));
}
