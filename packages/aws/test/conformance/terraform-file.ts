/** As much of `main.tf.json` as the inspectors read. */
export interface TerraformFile {
  readonly resource?: ResourcesByType;
  readonly data?: ResourcesByType;
}

type ResourcesByType = Readonly<Record<string, Readonly<Record<string, TerraformResource>>>>;

/** One resource, with the path of its construct. */
export interface TerraformResource extends Readonly<Record<string, unknown>> {
  readonly "//": { readonly metadata: { readonly path: string; readonly uniqueId: string } };
}

/** The resources of a type that a construct has below it. */
export function resourcesOf(file: TerraformFile, type: string, construct: string): readonly TerraformResource[] {
  return Object.values(file.resource?.[type] ?? {}).filter((one) => constructPath(one).startsWith(`${construct}/`));
}

/** The resource of a type that a reference such as `${aws_lb.web.arn}` is to. */
export function referredTo(file: TerraformFile, type: string, reference: unknown): TerraformResource | undefined {
  const [, name = ""] = new RegExp(`^\\$\\{${type}\\.([^.]+)\\.\\w+\\}$`).exec(String(reference)) ?? [];
  return file.resource?.[type]?.[name];
}

/** What `${jsonencode(…)}` encodes. References stay as they are. */
export function decoded(expression: unknown): unknown {
  const [, json] = /^\$\{jsonencode\((.*)\)\}$/s.exec(String(expression)) ?? [];
  return json === undefined ? undefined : JSON.parse(json.replaceAll(/\$\{jsonencode\(".*?"\)\}/g, ""));
}

/** Path of the construct of Wing's whose resource or data source a reference such as `${aws_x.y.arn}` is to. */
export function pathOfReference({ resource, data }: TerraformFile, reference: string): string {
  const [, isData, type = "", name = ""] = /^(?:\$\{)?(data\.)?([a-z]\w+)\.([\w-]+)/.exec(reference) ?? [];
  const found = (isData === undefined ? resource : data)?.[type]?.[name];
  return found === undefined ? `nothing is at ${reference}` : constructPath(found).replace(/\/Default$/, "");
}

/** Path of a resource's construct in the tree of Wing, which knows nothing of Terraform's stack. */
export function constructPath({ "//": { metadata } }: TerraformResource): string {
  return metadata.path.replace(/^root\/Default\/Default\//, "root/Default/");
}
