import type { Capability } from "./capability";
import type { Limits } from "./limits/limits";

/** What a provider does when a spec asks for a capability. */
export type Support = NativeSupport | EmulatedSupport | LimitedSupport | UnsupportedSupport;

/** The target does it by itself, as the spec says. */
export interface NativeSupport {
  readonly level: "native";
}

/** The provider does it by other means; programs can tell the difference that `note` describes. */
export interface EmulatedSupport {
  readonly level: "emulated";
  readonly note: string;
  /** Whether a program that asks is accepted, and nothing comes of it, as `note` says. */
  readonly noEffect: boolean;
}

/** The target does it for some values only. */
export interface LimitedSupport {
  readonly level: "limited";
  /** Why, or what differs, in one sentence; the accepted values need no words. */
  readonly note: string;
  readonly limits: Limits;
}

/** The target cannot do it: a spec that asks is refused. */
export interface UnsupportedSupport {
  readonly level: "unsupported";
  /** Why, in one sentence. */
  readonly why: string;
  /** The nearest thing that works, in one sentence. */
  readonly instead: string;
  /** Whether the workload still works when the field is dropped, so that `onUnsupported: WARN` may drop it. */
  readonly harmless: boolean;
}

/** A provider's answer to every capability. */
export type CapabilityTable = Readonly<Record<Capability, Support>>;

/** The target does it by itself. */
export const native: NativeSupport = { level: "native" };

/** The provider does it by other means, or accepts it without an effect. */
export function emulated(note: string, options: { noEffect?: boolean } = {}): EmulatedSupport {
  return { level: "emulated", note, noEffect: options.noEffect ?? false };
}

/** The target does it for some values only. */
export function limited(note: string, limits: Limits): LimitedSupport {
  return { level: "limited", note, limits };
}

/** The target cannot do it. */
export function unsupported(why: string, instead: string, options: { harmless?: boolean } = {}): UnsupportedSupport {
  return { level: "unsupported", why, instead, harmless: options.harmless ?? false };
}
