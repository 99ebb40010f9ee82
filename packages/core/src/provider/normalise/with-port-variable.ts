import type { ContainerSpec } from "../spec/container-spec";

/** Tells a function's container by `PORT` where it is invoked, as the function contract says. The user's own value stays. */
export function withPortVariable(main: ContainerSpec): ContainerSpec {
  const port = main.ports.find(({ protocol }) => protocol === "http");
  return port === undefined ? main : { ...main, env: { PORT: String(port.port), ...main.env } };
}
