import {
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  emulated,
  limited,
  native,
  type ProviderDescription,
  type Support,
  unsupported,
} from "@wing-containers/core/provider";
import { referenceFunctions } from "./reference-functions";

const everything = Object.fromEntries(Object.keys(CAPABILITIES).map((capability) => [capability, native]));

/** What is not simply there: some of every level, so that the suite's own tests meet all of them. */
const EXCEPTIONS: Readonly<Partial<Record<Capability, Support>>> = {
  "process.user": limited("", { values: ["1000", "1000:1000"] }),
  "process.stop-grace-period": limited("", { min: 0, max: 120 }),
  "resources.cpu": limited("", { values: [0.25, 0.5, 1, 2] }),
  "resources.memory": limited("The more CPU, the more memory.", {
    min: 128,
    max: 8192,
    step: 128,
    pairs: [
      {
        with: "resources.cpu",
        rows: [
          { when: { max: 0.5 }, then: { max: 2048 } },
          { when: { values: [1, 2] }, then: { min: 1024 } },
        ],
      },
    ],
  }),
  "resources.gpu": unsupported("There are none.", "Use CPU."),
  "resources.gpu.type": unsupported("There are none.", "Use CPU."),
  "resources.ephemeral-storage": emulated("Nothing is written, so that nothing is too large.", { noEffect: true }),
  "port.udp": unsupported("Datagrams are lost here.", "Use TCP."),
  "probe.readiness.period": limited("", { min: 5, max: 60, step: 5 }),
  "scaling.replicas": limited("", { max: 10 }),
  "scaling.schedule": unsupported("There are no clocks.", "Use another rule.", { harmless: true }),
  "rollout.no-rollback": unsupported("A failed rollout always goes back.", "Leave it out.", { harmless: true }),
  "volume.bind": unsupported("There is no machine.", "Use a volume of another kind."),
  "event-handler": limited("", { values: ["queue", "topic"] }),
};

/** What the reference provider says of itself. */
export const referenceDescription: ProviderDescription = {
  id: "reference",
  capabilities: { ...everything, ...EXCEPTIONS } as CapabilityTable,
  functions: referenceFunctions,
};
