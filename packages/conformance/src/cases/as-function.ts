import type { Props } from "../app/prop-values";
import type { Program } from "./capability-case";

/** The program with a function in the place of its service, which asks for the same and for what functions need. */
export function asFunction(program: Program): Program {
  return { ...program, kind: "function", props: functionProps(program.props) };
}

function functionProps({ autoStart: _, ...props }: Props): Props {
  const ports = props.ports as readonly Props[] | undefined;
  const volumes = (props.volumes ?? []) as readonly Props[];
  const isHttp = ({ protocol = "http" }: Props) => protocol === "http";
  return {
    ...props,
    // Invocations come by HTTP.
    ...(ports !== undefined && !ports.some(isHttp) && { ports: [...ports, { port: freePort(ports) }] }),
    // A persistent volume belongs to one replica, and a function may have several.
    ...(volumes.some(({ kind }) => kind === "persistent") && { scaling: { max: 1 } }),
  };
}

function freePort(ports: readonly Props[]): number {
  let port = 8080;
  while (ports.some((one) => one.port === port)) port += 1;
  return port;
}
