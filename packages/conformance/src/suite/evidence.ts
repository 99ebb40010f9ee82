import type { Capability } from "@wing-containers/core/provider";
import type { Sight } from "../report/conformance-report";

type Verdict = "passed" | "failed";

/** What the tests of a suite have found so far. */
export class Evidence {
  public readonly sights = new Map<Capability, Set<Sight>>();
  public readonly capabilities = new Map<Capability, Verdict>();
  public readonly laws = new Map<string, Verdict>();
  public readonly scenarios = new Map<string, Verdict | `not run: ${string}`>();
  public readonly others = new Map<string, Verdict>();

  /** The effect of a capability was seen. */
  public see(capability: Capability, sight: Sight): void {
    const sights = this.sights.get(capability) ?? new Set<Sight>();
    this.sights.set(capability, sights.add(sight));
  }

  public saw(capability: Capability, sight: Sight): boolean {
    return this.sights.get(capability)?.has(sight) ?? false;
  }
}

/** Runs a test, and keeps what came of it; what failed once has failed. */
export async function recorded<Key>(
  verdicts: Map<Key, Verdict | `not run: ${string}`>,
  key: Key,
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
    if (!verdicts.has(key)) verdicts.set(key, "passed");
  } catch (error) {
    verdicts.set(key, "failed");
    throw error;
  }
}
