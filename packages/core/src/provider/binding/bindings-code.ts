import { core } from "@winglang/sdk";
import type { Binding } from "./binding";

/**
 * JavaScript (CommonJS) of a module that makes the clients of bindings, for a provider to bundle:
 *
 * - `exports.clients = async () => ({ [name]: client })`
 * - `exports.operations = { [name]: ["get", …] }`
 *
 * It holds paths relative to Wing's work folder, so it must be written there, and only after the bindings were lifted.
 */
export function bindingsCode(bindings: readonly Binding[]): string {
  const clients = bindings.map(({ name, resource }) => `${JSON.stringify(name)}: ${core.liftObject(resource)}`);
  const operations = Object.fromEntries(bindings.map(({ name, ops }) => [name, ops]));
  return [
    '"use strict";',
    `exports.clients = async () => ({ ${clients.join(", ")} });`,
    `exports.operations = ${JSON.stringify(operations)};`,
    "",
  ].join("\n");
}
