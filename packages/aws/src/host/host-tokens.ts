import type { std } from "@winglang/sdk";
import { type ITokenResolver, registerTokenResolver } from "@winglang/sdk/lib/core/tokens";
import { Fn, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { tokenVariable } from "./token-variable";

/** Whatever runs inflight code: Wing's functions and our workloads. */
type Host = std.IInflightHost & { addEnvironment(name: string, value: string): void };

/**
 * What Terraform knows only when it applies, in inflight code: a variable of the host has the value as JSON. Wing's own
 * resolver does this for its functions alone, and names the variables by numbers that change with unrelated edits.
 */
class HostTokens implements ITokenResolver {
  /** By host, then by variable: cdktf makes a token of each call, and a host takes one value for a variable. */
  private readonly given = new WeakMap<object, Map<string, string>>();
  private scope: IConstruct | undefined;

  /** Wing compiles one app after the other, and does not say which one a value is of. */
  public enter(scope: IConstruct): void {
    this.scope = scope;
  }

  /** Wing's hook: whether a value is known only when Terraform applies. */
  public isToken(value: unknown): boolean {
    return Token.isUnresolved(value);
  }

  /** Wing's hook: JavaScript that reads the value. */
  public lift(value: unknown): string {
    return `JSON.parse(process.env[${JSON.stringify(this.variableOf(value))}])`;
  }

  /** Wing's hook: gives a host what its code needs to read the value. */
  public onLiftValue(host: std.IInflightHost, value: unknown): void {
    const name = this.variableOf(value);
    const known = this.given.get(host) ?? new Map<string, string>();
    const text = known.get(name) ?? Fn.jsonencode(value);
    this.given.set(host, known.set(name, text));
    (host as Host).addEnvironment(name, text);
  }

  private variableOf(value: unknown): string {
    if (this.scope === undefined) throw new Error("A value was lifted before the app had any resource.");
    return tokenVariable(this.scope, value);
  }
}

const tokens = new HostTokens();
let isRegistered = false;

/** Makes inflight code read values through {@link HostTokens}: Wing takes the resolver that was registered first. */
export function registerHostTokens(): void {
  if (!isRegistered) registerTokenResolver(tokens);
  isRegistered = true;
}

/** Says which app the values are of from now on. */
export function enterApp(scope: IConstruct): void {
  tokens.enter(scope);
}
