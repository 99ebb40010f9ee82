import type { Construct } from "constructs";
import { OPERATIONS } from "../spec/asked-by-calls";

/** What code may do with a stand-in: what the suite's programs do with any resource. */
const LIFT_MAP = Object.fromEntries(Object.values(OPERATIONS).map((operation) => [operation, []]));

/**
 * Makes a resource as a program would. One that the provider's platform does not have is a stand-in, of Wing's own type and
 * with nothing behind it: in a program another platform could bring it, and what the provider says of it must be true then.
 */
export function createResource(type: unknown, scope: Construct, id: string, props: unknown): Construct {
  const Type = type as new (...args: unknown[]) => Construct;
  try {
    return new Type(scope, id, props);
  } catch (error) {
    if ((error as Error).name !== "NotImplementedError") throw error;
  }
  // Wing asks the platform for its own classes only, and not for classes that extend them.
  class StandIn extends Type {
    public readonly _liftMap = LIFT_MAP;
  }
  return new StandIn(scope, id, props);
}
