import { motoKeeps } from "./moto-keeps";
import type { PlannedChange } from "./planned-change";
import { changedAttributes } from "./planned-change";
import type { Terraform } from "./terraform";

interface Plan {
  readonly resource_changes: readonly PlannedChange[];
}

const NOTHING = new Set(["no-op", "read"]);

/** What Terraform would change, each as the resource's address and the attributes; none where all is as it was applied. */
export async function plannedChanges(terraform: Terraform): Promise<readonly string[]> {
  await terraform.run(["plan", "-no-color", "-input=false", "-out=again.tfplan"]);
  const plan = (await terraform.json(["show", "-json", "again.tfplan"])) as Plan;
  return plan.resource_changes
    .filter(({ change }) => !change.actions.every((action) => NOTHING.has(action)))
    .filter(motoKeeps)
    .map((one) => `${one.change.actions} ${one.address}: ${changedAttributes(one)}`);
}
