import { type IResolvable, type IResolveContext, Token } from "cdktf";

/**
 * An argument of Terraform's that is JSON text. Terraform encodes it when it applies, so that values which are known only
 * then are encoded too, whatever characters they hold.
 *
 * @param value asked when the app is written
 */
export function jsonExpression(value: () => unknown): string {
  return Token.asString(new JsonExpression(value));
}

class JsonExpression implements IResolvable {
  public readonly creationStack: string[] = [];

  public constructor(private readonly value: () => unknown) {}

  public resolve(context: IResolveContext): string {
    const { ignoreEscapes } = context;
    // Each reference stands in a text of its own: cdktf must write its braces, whatever stands before it.
    context.ignoreEscapes = true;
    // JSON is an expression of Terraform's language.
    const json = context.resolve(JSON.stringify(this.value()));
    context.ignoreEscapes = ignoreEscapes ?? false;
    return `\${jsonencode(${json})}`;
  }

  public toString(): string {
    return Token.asString(this);
  }
}
