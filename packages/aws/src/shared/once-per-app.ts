import { core } from "@winglang/sdk";
import { Construct, type IConstruct } from "constructs";

/** Id of the construct that holds what all workloads of an app share. */
export const SHARED = "Containers";

/** Makes what all workloads of an app share when the first of them asks for it. */
export function oncePerApp<Shared>(make: (scope: Construct, app: core.App) => Shared): (user: IConstruct) => Shared {
  const known = new WeakMap<core.App, Shared>();
  return (user) => {
    const app = core.App.of(user);
    const found = known.get(app);
    if (found !== undefined) return found;
    const scope = (app.node.tryFindChild(SHARED) as Construct | undefined) ?? new Construct(app, SHARED);
    const made = make(scope, app);
    known.set(app, made);
    return made;
  };
}
