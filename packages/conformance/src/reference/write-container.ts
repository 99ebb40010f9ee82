import { relative } from "node:path";
import type { ContainerSpec, ImageSpec } from "@wing-containers/core/provider";
import type { ReferenceContainer } from "./reference-file";

const MIB = 1024 ** 2;

/** What the reference provider writes of a container. */
export function writeContainer(
  container: ContainerSpec,
  role: ReferenceContainer["role"],
  critical = true,
): ReferenceContainer {
  const { name, entrypoint, args, workingDir, user, stopSignal, stopGracePeriod } = container;
  return {
    role,
    label: name,
    critical,
    image: { ...writeImage(container.image), fetch: container.pullPolicy },
    process: {
      program: entrypoint,
      arguments: args,
      folder: workingDir,
      user,
      stopSignal,
      stopMilliseconds: stopGracePeriod * 1000,
    },
    environment: pairs(container.env),
    secrets: pairs(container.secrets),
    listens: container.ports.map(
      (port) => `${port.port}/${port.protocol}${port.public ? `!${port.publicPort ?? ""}` : ""}`,
    ),
    portNames: container.ports.map((port) => port.name),
    millicores: container.cpu * 1000,
    bytes: container.memory * MIB,
    checks: container.probes as Record<string, unknown>,
    disks: container.volumeMounts.map(({ volume, path, subPath, readOnly }) => ({
      label: volume,
      at: path,
      folder: subPath,
      writable: !readOnly,
    })),
    after: container.dependsOn.map((dependency) => `${dependency.container} ${dependency.condition}`),
  };
}

/** Folders of the machine that compiles are none of the target's business. */
function writeImage(image: ImageSpec): Record<string, unknown> {
  switch (image.kind) {
    case "reference":
      return { name: image.reference };
    case "build":
      return {
        dockerfile: relative(image.context, image.dockerfile),
        stage: image.target,
        arguments: pairs(image.args),
        variables: Object.entries(image.secrets).flatMap(([id, { env }]) =>
          env === undefined ? [] : [`${id}=${env}`],
        ),
      };
    case "closure":
      return { code: true };
  }
}

function pairs(map: Readonly<Record<string, string>>): string[] {
  return Object.entries(map)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}
