import type { Inspect, PartialSpec } from "@wing-containers/conformance";
import { parse } from "yaml";
import type { ComposeFile, ComposeFileService } from "./compose-file";

/** What `compose.yaml` says of a workload, in the words of the spec. It shares no code with what writes the file. */
export const inspectComposeFile: Inspect = ({ files }, workload) => {
  const { services }: ComposeFile = parse(files["compose.yaml"] ?? "services: {}");
  const found = Object.entries(services).find(([, service]) => service.labels["wing.path"] === workload);
  return found && inspectService(...found);
};

function inspectService(name: string, service: ComposeFileService): PartialSpec {
  const { entrypoint, command, environment, deploy } = service;
  const variables = Object.entries(environment).map(([variable, value]) => [variable, unescaped(value)]);
  return {
    kind: "service",
    path: service.labels["wing.path"],
    name,
    scaling: { min: deploy.replicas, max: deploy.replicas },
    main: {
      image: { kind: "reference", reference: service.image },
      ...(entrypoint && { entrypoint: entrypoint.map(unescaped) }),
      ...(command && { args: command.map(unescaped) }),
      env: Object.fromEntries(variables),
      ports: inspectPorts(service),
      cpu: Number(deploy.resources.limits.cpus),
      memory: Number(/^(\d+)m$/.exec(deploy.resources.limits.memory)?.[1]),
    },
  };
}

/** Compose opens TCP ports, and of what runs on TCP this provider takes HTTP only. */
function inspectPorts({ expose, ports }: ComposeFileService) {
  return [
    ...expose.map((port) => ({ port: Number(port), protocol: "http" as const, public: false })),
    ...ports.map(({ target }) => ({ port: target, protocol: "http" as const, public: true })),
  ];
}

function unescaped(text: string): string {
  return text.replaceAll("$$", "$");
}
