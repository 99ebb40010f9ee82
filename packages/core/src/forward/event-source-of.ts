import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";

/**
 * The resource whose events a function handles that Wing made for a handler: Wing connects the two. A bucket's events come
 * by topics inside of it, so that the outermost is meant.
 */
export function eventSourceOf(handler: IConstruct): IConstruct {
  const { _connections } = core.Connections.of(handler) as unknown as { _connections: readonly core.Connection[] };
  const sources = _connections.filter(({ target }) => target === handler).map(({ source }) => source);
  const [outermost] = sources.sort((one, other) => one.node.path.length - other.node.path.length);
  return outermost ?? handler.node.scope ?? handler;
}
