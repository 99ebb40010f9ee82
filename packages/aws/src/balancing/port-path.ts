import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { ServingPort } from "../service/serving-ports";

/** Place of a port in the program, such as `sidecars[0].ports[1]`. */
export function portPath({ main, sidecars }: WorkloadSpec, { container, port, protocol }: ServingPort): string {
  const index = sidecars.findIndex(({ name }) => name === container);
  const { ports } = sidecars[index] ?? main;
  const place = ports.findIndex((one) => one.port === port && (one.protocol === "udp") === (protocol === "udp"));
  return `${index < 0 ? "" : `sidecars[${index}].`}ports[${place}]`;
}
