import type { Container } from "../../props/container";

/** Names of the fields that every container has, in the order of the props. */
export const CONTAINER_FIELDS = [
  "image",
  "imageBuild",
  "pullPolicy",
  "entrypoint",
  "args",
  "workingDir",
  "user",
  "env",
  "secrets",
  "ports",
  "cpu",
  "memory",
  "ephemeralStorage",
  "gpu",
  "liveness",
  "readiness",
  "startup",
  "volumeMounts",
  "stopSignal",
  "stopGracePeriod",
  "dependsOn",
] as const satisfies readonly (keyof Container)[];
