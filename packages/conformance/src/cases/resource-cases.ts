import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

/** Docker accepts no less memory than 6 MiB, and so core does not. */
const LEAST_MEMORY = 6;

const cpu = askedByNumber(
  "cpu",
  { min: 0.001, whole: false },
  0.5,
  (value) => ({ cpu: value }),
  ({ main }) => main?.cpu,
);
const memory = askedByNumber(
  "memory",
  wholeFrom(LEAST_MEMORY),
  1024,
  (value) => ({ memory: value }),
  ({ main }) => main?.memory,
);
const gpuType = (type: string) => withProps(SERVICE, { gpu: { type } });

/** What containers may use. A replica of one container uses what its container does. */
export const RESOURCE_CASES = {
  "resources.cpu": cpu,
  "resources.memory": memory,
  "resources.replica-cpu": cpu,
  "resources.replica-memory": memory,
  "resources.ephemeral-storage": askedByNumber(
    "ephemeralStorage",
    wholeFrom(1),
    1024,
    (value) => ({ ephemeralStorage: value }),
    ({ main }) => main?.ephemeralStorage,
  ),
  "resources.gpu": askedByNumber(
    "gpu",
    wholeFrom(1),
    1,
    (count) => ({ gpu: { count } }),
    ({ main }) => main?.gpu?.count,
  ),
  "resources.gpu.type": {
    ...askedByProps("gpu.type", { gpu: { type: "nvidia-l4" } }, ({ main }) => main?.gpu?.type, {
      props: { ...SERVICE.props, gpu: {} },
    }),
    value: { choices: ["nvidia-l4", "nvidia-t4", "nvidia-a100", "nvidia-h100"], program: gpuType },
  },
  "architecture.arm64": askedByProps("architecture", { architecture: "arm64" }, ({ architecture }) => architecture),
} as const satisfies Record<string, CapabilityCase>;
