import type { CapabilityCase } from "./capability-case";
import { askedByProps, IMAGE, SERVICE, withProps } from "./define-case";

const SIDECAR = { name: "helper", image: IMAGE };
const INIT = { name: "prepare", image: IMAGE };
const dependsOn = (condition: string) =>
  withProps(SERVICE, {
    dependsOn: [{ container: "helper", condition }],
    sidecars: [
      condition === "healthy"
        ? { ...SIDECAR, readiness: { exec: { command: ["/bin/true"] } } }
        : { ...SIDECAR, essential: condition !== "completed" },
    ],
  });

/** Containers beside the main one. */
export const COMPOSITION_CASES = {
  "sidecar.container": askedByProps("sidecars[0]", { sidecars: [SIDECAR] }, ({ sidecars }) =>
    sidecars?.map(({ name, image }) => [name, image]),
  ),
  "sidecar.non-essential": askedByProps(
    "sidecars[0].essential",
    { sidecars: [{ ...SIDECAR, essential: false }] },
    ({ sidecars }) => sidecars?.map(({ essential }) => essential),
    withProps(SERVICE, { sidecars: [SIDECAR] }),
  ),
  "sidecar.depends-on": {
    plain: withProps(SERVICE, { sidecars: [SIDECAR] }),
    asking: dependsOn("started"),
    path: "dependsOn[0]",
    shows: ({ main }) => main?.dependsOn,
    value: { choices: ["started", "healthy", "completed"], program: dependsOn },
  },
  "init.container": askedByProps("initContainers[0]", { initContainers: [INIT] }, ({ initContainers }) =>
    initContainers?.map(({ name, image }) => [name, image]),
  ),
} as const satisfies Record<string, CapabilityCase>;
