import type { std } from "@winglang/sdk";
import { getTokenResolver } from "@winglang/sdk/lib/core/tokens";
import { App, DefaultTokenResolver, Fn, StringConcat, TerraformStack, TerraformVariable, Tokenization } from "cdktf";
import { beforeEach, expect, test } from "vitest";
import { enterApp, registerHostTokens } from "../../src/host/host-tokens";

registerHostTokens();
registerHostTokens();

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  enterApp(stack);
});

/** A value of Terraform's, and the host that its variable was given to. */
function lifted(value: unknown) {
  const resolver = getTokenResolver(value);
  if (resolver === undefined) throw new Error("It is no token.");
  const environment = new Map<string, string>();
  const host = { addEnvironment: (name: string, text: string) => environment.set(name, text) };
  resolver.onLiftValue(host as unknown as std.IInflightHost, value);
  resolver.onLiftValue(host as unknown as std.IInflightHost, value);
  const [name = ""] = environment.keys();
  const [, read] = /^JSON\.parse\(process\.env\["(\w+)"\]\)$/.exec(resolver.lift(value)) ?? [];
  return { name, read, texts: [...new Set(environment.values())], count: environment.size };
}

const variable = () => new TerraformVariable(stack, "address", { type: "any" });

test.each([
  ["a text", () => variable().stringValue, /^\$\{jsonencode\(var\.address\)\}$/],
  [
    "a text around a value",
    () => `http://${variable().stringValue}/x`,
    /^\$\{jsonencode\("http:\/\/\$\{var\.address\}\/x"\)\}$/,
  ],
  ["a number", () => variable().numberValue, /^\$\{jsonencode\(var\.address\)\}$/],
  ["a list", () => variable().listValue, /^\$\{jsonencode\(var\.address\)\}$/],
  ["a map", () => variable().value, /^\$\{jsonencode\(var\.address\)\}$/],
  ["a function's result", () => Fn.upper(variable().stringValue), /^\$\{jsonencode\(upper\(var\.address\)\)\}$/],
])("%s is read from the variable that the host was given", (_kind, value, expression) => {
  const { name, read, texts, count } = lifted(value());
  expect(name).toMatch(/^WING_TOKEN_[0-9A-F]{16}$/);
  expect([read, count, texts.length]).toEqual([name, 1, 1]);
  const resolver = new DefaultTokenResolver(new StringConcat());
  expect(Tokenization.resolve(texts[0], { scope: stack, resolver, preparing: false })).toMatch(expression);
});

test("a variable's name does not change with what else the program has", () => {
  const { name } = lifted(variable().stringValue);
  const other = new TerraformStack(new App(), "stack");
  for (let number = 0; number < 5; number++) new TerraformVariable(other, `v${number}`, {}).stringValue;
  enterApp(other);
  stack = other;
  expect(lifted(variable().stringValue).name).toBe(name);
});

test("different values have different variables", () => {
  const { stringValue } = variable();
  expect(lifted(`a${stringValue}`).name).not.toBe(lifted(`b${stringValue}`).name);
});

test("plain values are none of its business", () => {
  expect([getTokenResolver("text"), getTokenResolver(1), getTokenResolver({})]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
