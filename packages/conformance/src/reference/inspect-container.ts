import type { ImageSpec, PortSpec } from "@wing-containers/core/provider";
import type { PartialSpec } from "../provider/partial-spec";
import type { ReferenceContainer } from "./reference-file";

type PartialContainer = NonNullable<PartialSpec["main"]>;

/** What the file says of a container, in the words of the spec. */
export function inspectContainer(container: ReferenceContainer): PartialContainer & { readonly essential: boolean } {
  const {
    program,
    arguments: args,
    folder,
    user,
    stopSignal,
    stopMilliseconds,
  } = container.process as Record<string, never>;
  return withoutAbsent({
    name: container.label,
    essential: container.critical,
    image: inspectImage(container.image),
    pullPolicy: container.image.fetch as never,
    entrypoint: program,
    args,
    workingDir: folder,
    user,
    stopSignal,
    stopGracePeriod: Number(stopMilliseconds) / 1000,
    env: map(container.environment),
    secrets: map(container.secrets),
    ports: container.listens.map((text, index) => inspectPort(text, container.portNames[index] ?? "")),
    cpu: container.millicores / 1000,
    memory: container.bytes / 1024 ** 2,
    probes: container.checks,
    volumeMounts: container.disks.map((disk) =>
      withoutAbsent({ volume: disk.label, path: disk.at, subPath: disk.folder, readOnly: !disk.writable }),
    ),
    dependsOn: container.after.map((text) => {
      const [name, condition] = text.split(" ");
      return { container: name, condition };
    }),
  }) as never;
}

function inspectImage({ name, code, stage, arguments: args, variables }: Record<string, unknown>): Partial<ImageSpec> {
  if (name !== undefined) return { kind: "reference", reference: name as string };
  if (code !== undefined) return { kind: "closure" };
  const secrets = Object.entries(map(variables as string[])).map(([id, env]) => [id, { env }]);
  return withoutAbsent({
    kind: "build",
    target: stage as string,
    args: map(args as string[]),
    secrets: Object.fromEntries(secrets),
  });
}

function inspectPort(text: string, name: string): PortSpec {
  const [, port, protocol, mark, publicPort] = /^(\d+)\/(\w+)(!?)(\d*)$/.exec(text) ?? [];
  const isPublic = mark === "!";
  return {
    port: Number(port),
    name,
    protocol: protocol as never,
    public: isPublic,
    ...(publicPort && { publicPort: Number(publicPort) }),
  };
}

function map(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** JSON has no undefined; what is absent there must be absent here. */
function withoutAbsent<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
