import { type CapabilityTable, limited, unsupported } from "@wing-containers/core/provider";

const ALONE = unsupported("Functions are alone.", "Use a service.");

/** What the reference provider's functions do in another way than its services: some of every level here, too. */
export const referenceFunctions: Partial<CapabilityTable> = {
  "process.user": { level: "native" },
  "resources.memory": limited("", { min: 256, max: 3072, step: 64 }),
  "port.tcp": unsupported("Functions are called by HTTP.", "Use a service."),
  "sidecar.container": ALONE,
  "sidecar.non-essential": ALONE,
  "sidecar.depends-on": ALONE,
  "scaling.replicas": limited("", { max: 100 }),
  "rollout.recreate": unsupported("New versions come in one after the other.", "Leave it out.", { harmless: true }),
  "function.timeout": limited("", { max: 900 }),
};
