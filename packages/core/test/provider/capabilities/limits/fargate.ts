import type { PairLimits } from "../../../../src/provider/capabilities/limits/limits";
import type { ProviderDescription } from "../../../../src/provider/capabilities/provider-description";
import { limited } from "../../../../src/provider/capabilities/support";
import { nativeTable } from "../native-table";

type PairRow = PairLimits["rows"][number];

const memory = (cpu: number, min: number, max: number, step: number): PairRow => ({
  when: { values: [cpu] },
  then: { min, max, step },
});

const ROWS: readonly PairRow[] = [
  { when: { values: [0.25] }, then: { values: [512, 1024, 2048] } },
  memory(0.5, 1024, 4096, 1024),
  memory(1, 2048, 8192, 1024),
  memory(2, 4096, 16384, 1024),
  memory(4, 8192, 30720, 1024),
  memory(8, 16384, 61440, 4096),
  memory(16, 32768, 122880, 8192),
];

/** A provider with the task sizes of AWS Fargate, the most entangled limits that a target is known to have. */
export const fargate: ProviderDescription = {
  id: "cloud",
  capabilities: nativeTable({
    "resources.replica-cpu": limited("Sizes are fixed.", { values: [0.25, 0.5, 1, 2, 4, 8, 16] }),
    "resources.replica-memory": limited("Sizes are fixed.", {
      pairs: [{ with: "resources.replica-cpu", rows: ROWS }],
    }),
  }),
};

/** The same, said of either number. */
export const fargateBothWays: ProviderDescription = {
  id: "cloud",
  capabilities: {
    ...fargate.capabilities,
    "resources.replica-cpu": limited("Sizes are fixed.", {
      values: [0.25, 0.5, 1, 2, 4, 8, 16],
      pairs: [{ with: "resources.replica-memory", rows: ROWS.map(({ when, then }) => ({ when: then, then: when })) }],
    }),
  },
};
