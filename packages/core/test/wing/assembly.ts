import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A type's reference in a jsii assembly. */
export interface TypeReference {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly kind: "array" | "map"; readonly elementtype: TypeReference };
}

interface Callable {
  readonly protected?: boolean;
  readonly name?: string;
  readonly parameters?: readonly { readonly name: string; readonly type: TypeReference }[];
}

/** What this suite reads of a type in a jsii assembly. */
export interface AssemblyType {
  readonly kind: "class" | "enum" | "interface";
  readonly name: string;
  /** Whether an interface is a struct. */
  readonly datatype?: boolean;
  readonly interfaces?: readonly string[];
  readonly initializer?: Callable;
  readonly methods?: readonly (Callable & { readonly name: string })[];
  readonly properties?: readonly { readonly name: string; readonly type: TypeReference }[];
  readonly members?: readonly { readonly name: string }[];
}

/** Every type that a Wing program sees, by its full name: what jsii wrote when the package was built. */
export const assembly: Readonly<Record<string, AssemblyType>> = JSON.parse(
  readFileSync(join(__dirname, "../../.jsii"), "utf8"),
).types;
