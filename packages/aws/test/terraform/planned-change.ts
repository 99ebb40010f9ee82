/** A change that Terraform plans, as `terraform show -json` tells it. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
  };
}

/** Names of the attributes that a change sets; not of those that only follow from it, which Terraform does not know yet. */
export function changedAttributes({ change: { before, after } }: PlannedChange): readonly string[] {
  return Object.keys(after ?? {}).filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]));
}
