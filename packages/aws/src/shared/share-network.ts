import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import { networkOf } from "./network";

/** As much of Wing's app for AWS as is replaced; it keeps it to itself. */
interface NetworkedApp {
  _vpc?: { readonly id: string };
  readonly subnets: Record<"private" | "public", { readonly id: string }[]>;
  createDefaultVpc(): unknown;
}

const SHARING = new WeakSet<core.App>();

/** Makes Wing's own resources use the network of the containers where they would make a second one. */
export function shareNetwork(user: IConstruct): void {
  const app = core.App.of(user);
  if (SHARING.has(app)) return;
  SHARING.add(app);
  const networked = app as unknown as NetworkedApp;
  networked.createDefaultVpc = () => {
    const { vpcId, privateSubnetIds, publicSubnetIds } = networkOf(app);
    networked.subnets.private.push(...privateSubnetIds.map((id) => ({ id })));
    networked.subnets.public.push(...publicSubnetIds.map((id) => ({ id })));
    networked._vpc = { id: vpcId };
    return networked._vpc;
  };
}
