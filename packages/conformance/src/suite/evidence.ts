import type { Capability } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import type { Sight } from "../report/conformance-report";

type Kind = WorkloadInput["kind"];
type Verdict = "passed" | "failed";

/** What the tests of a suite have found so far. What is about a capability counts for a provider's answer to one kind. */
export class Evidence {
  public readonly capabilities: Readonly<Record<Kind, Map<Capability, Verdict>>> = {
    service: new Map(),
    function: new Map(),
  };
  public readonly laws = new Map<string, Verdict>();
  public readonly scenarios = new Map<string, Verdict | `not run: ${string}`>();
  public readonly others = new Map<string, Verdict>();
  private readonly sights: Readonly<Record<Kind, Map<Capability, Set<Sight>>>> = {
    service: new Map(),
    function: new Map(),
  };

  /** The effect of a capability was seen. */
  public see(capability: Capability, kind: Kind, sight: Sight): void {
    const sights = this.sights[kind].get(capability) ?? new Set<Sight>();
    this.sights[kind].set(capability, sights.add(sight));
  }

  public saw(capability: Capability, kind: Kind, sight: Sight): boolean {
    return this.sights[kind].get(capability)?.has(sight) ?? false;
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
