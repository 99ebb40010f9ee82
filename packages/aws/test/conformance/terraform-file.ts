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
  return Object.values(file.resource?.[type] ?? {}).filter(({ "//": { metadata } }) =>
    metadata.path.startsWith(`${construct}/`),
  );
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
  return found?.["//"].metadata.path.replace(/\/Default$/, "") ?? `nothing is at ${reference}`;
}
