import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";

/**
 * Path of the resource whose events a function handles that Wing made for a handler, such as `root/Default/queue`: Wing
 * connects the two. A bucket's events come by topics inside of it, so that the outermost is meant.
 */
export function eventSourceOf(handler: IConstruct): string {
  const { _connections } = core.Connections.of(handler) as unknown as { _connections: readonly core.Connection[] };
  const sources = _connections.filter(({ target }) => target === handler).map(({ source }) => source);
  const [outermost] = sources.sort((one, other) => one.node.path.length - other.node.path.length);
  const { node } = outermost ?? handler.node.scope ?? handler;
  // A target may put the app into a tree of its own, which a program has nothing to do with.
  return `/root${node.path.slice(core.App.of(handler).node.path.length)}`;
}
