import type { Endpoint } from "@wing-containers/core";
import type { PortSpec } from "@wing-containers/core/provider";
import { simulatorAttrToken } from "@winglang/sdk/lib/target-sim/tokens";
import type { IConstruct } from "constructs";
import { portAttribute } from "./port-attribute";
import { schemeOf } from "./scheme-of";

/** The loopback address of a port; its number is known once the workload has started. */
export function endpointOf(workload: IConstruct, port: PortSpec): Endpoint {
  const host = "127.0.0.1";
  const number = simulatorAttrToken(workload as never, portAttribute(port.name));
  return { url: `${schemeOf(port.protocol)}://${host}:${number}`, host, port: number };
}
