import type { Agent } from "node:http";
import type { Backends } from "../front/backends";

/** One replica of a function. */
export interface Instance {
  /** Where its invocation port is: empty before it is ready. */
  readonly backends: Backends;
  /** Its kept-alive connections. */
  readonly agent: Agent;
  /** Settles with what happened, when it has ended or is stopped. */
  readonly ended: Promise<string>;
  /** Stops it within the grace period of its containers, and removes everything of it. May be called twice. */
  stop(): Promise<void>;
}

/** What an instance tells. Never called before it has been returned. */
export interface InstanceEvents {
  /** It can be invoked, or can no longer. */
  onReady(ready: boolean): void;
  /** It has ended by itself, or does not become ready. */
  onEnd(problem: string): void;
}

/**
 * Starts an instance. Returns at once.
 *
 * @param index its number among the instances that run, from 0
 */
export type Launch = (index: number, events: InstanceEvents) => Instance;
