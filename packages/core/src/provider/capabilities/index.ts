// What a provider's `./capabilities` entry builds on: it loads in a moment, because it imports nothing but this folder.
export { answersFor } from "./answers-for";
export { CAPABILITIES, type CapabilityMeaning } from "./capabilities";
export type { Capability } from "./capability";
export type { Limits, NumberLimits, PairLimits, TextLimits } from "./limits/limits";
export type { ProviderDescription } from "./provider-description";
export {
  type CapabilityTable,
  type EmulatedSupport,
  emulated,
  type LimitedSupport,
  limited,
  type NativeSupport,
  native,
  type Support,
  type UnsupportedSupport,
  unsupported,
} from "./support";
