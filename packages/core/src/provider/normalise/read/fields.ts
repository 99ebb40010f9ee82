import type { Field } from "./field";

/** The fields of one struct, given or not. */
export type Fields<Name extends string> = { readonly [K in Name]: Field };
