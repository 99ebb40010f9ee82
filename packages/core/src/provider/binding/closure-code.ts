import { core, type std } from "@winglang/sdk";

/**
 * JavaScript (CommonJS) of a module that makes the client of a closure, for a provider to bundle:
 * `exports.handler = async () => client`, where the client has the closure's code as its method `handle`.
 *
 * It holds paths relative to Wing's work folder, so it must be written there, and only after the closure was lifted.
 */
export function closureCode(handler: std.ILiftable): string {
  return ['"use strict";', `exports.handler = async () => (${core.liftObject(handler)});`, ""].join("\n");
}
