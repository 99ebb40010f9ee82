import type { PartialSpec } from "@wing-containers/conformance";
import { constructPath, decoded, referredTo, resourcesOf, type TerraformFile } from "./terraform-file";

type Ports = NonNullable<NonNullable<PartialSpec["main"]>["ports"]>;
type Port = Ports[number];

interface Definition {
  readonly name: string;
  readonly portMappings?: readonly { readonly containerPort: number; readonly protocol: string }[];
}

/** The rule that lets the app in says which port it is for, and what it speaks. */
const DESCRIPTION = /, port (\S+): (\S+)$/;

/** What the ports of a container are for. */
export function inspectPorts(file: TerraformFile, workload: string, container: string): Ports {
  const task = resourcesOf(file, "aws_ecs_task_definition", workload).find(
    (one) => constructPath(one) === `${workload}/Task`,
  );
  const definitions = decoded(task?.container_definitions) as readonly Definition[];
  const mapped = definitions.find(({ name }) => name === container)?.portMappings ?? [];
  return mapped.map(({ containerPort: port, protocol: transport }) => {
    const rule = resourcesOf(file, "aws_vpc_security_group_ingress_rule", workload).find(
      ({ description, from_port, ip_protocol }) =>
        DESCRIPTION.test(String(description)) && from_port === port && ip_protocol === transport,
    );
    const [, name, protocol] = DESCRIPTION.exec(String(rule?.description)) ?? [];
    return {
      port,
      ...(name !== undefined && { name, protocol: protocol as NonNullable<Port["protocol"]> }),
      ...publicSide(file, workload, port, transport),
    };
  });
}

/** Numbers that a load balancer has where nobody asks for another. */
const ASSUMED = [80, 443];

/** Whether a listener leads to a port, and at which number. */
function publicSide(file: TerraformFile, workload: string, port: number, transport: string): Port {
  const passes = transport === "udp" ? /UDP$/ : /^(?!UDP$)/;
  const numbers = resourcesOf(file, "aws_lb_listener", workload).flatMap(({ default_action, port: number }) => {
    const [action] = default_action as { readonly target_group_arn?: string }[];
    const group = referredTo(file, "aws_lb_target_group", action?.target_group_arn);
    return group?.port === port && passes.test(String(group.protocol)) ? [number as number] : [];
  });
  const asked = numbers.find((number) => number !== port && !ASSUMED.includes(number));
  return { public: numbers.length > 0, ...(asked !== undefined && { publicPort: asked }) };
}
