/** What Terraform's plugin says of a block, as `extract-schema.mjs` has written it. */
export interface BlockSchema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly blocks: Readonly<Record<string, NestedSchema>>;
}

/** An attribute that is neither required nor optional is the plugin's answer, and cannot be set. */
export interface AttributeSchema {
  readonly type?: TypeSchema;
  /** Instead of a type: the attribute is an object, or several. */
  readonly nested?: BlockSchema;
  readonly required?: true;
  readonly optional?: true;
}

/** A block in a block. */
export interface NestedSchema extends BlockSchema {
  readonly nesting: "single" | "list" | "set" | "map";
  readonly min?: number;
  readonly max?: number;
}

/** A type, as Terraform writes it in JSON. */
export type TypeSchema =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list" | "set" | "map", TypeSchema]
  | readonly ["object", Readonly<Record<string, TypeSchema>>];
