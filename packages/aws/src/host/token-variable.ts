import { createHash } from "node:crypto";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

/** Hex digits of the hash; enough to tell the values of any program apart. */
const DIGITS = 16;

/**
 * Name of the environment variable for a value that Terraform knows only when it applies: a hash of Terraform's own
 * expression for it, so that the name is the same as long as the expression is.
 *
 * @param scope any construct of the app
 */
export function tokenVariable(scope: IConstruct, value: unknown): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  const expression = JSON.stringify(Tokenization.resolve(value, { scope, resolver, preparing: false }));
  const hash = createHash("sha256").update(expression).digest("hex");
  return `WING_TOKEN_${hash.slice(0, DIGITS).toUpperCase()}`;
}
