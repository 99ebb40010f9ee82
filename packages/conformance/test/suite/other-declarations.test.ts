import {
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  emulated,
  limited,
  type Support,
  unsupported,
} from "@wing-containers/core/capabilities";
import { expect, test } from "vitest";
import { type ConformanceSubject, referenceProvider } from "../../src/index";
import { referenceSynthesis } from "../../src/reference/reference-synthesis";
import { testsOf } from "../mutants/run-tests";

/** Milliseconds: a whole suite. */
const timeout = 60_000;

/** The reference provider, honest about something else. */
function declaring(supports: Partial<Record<Capability, Support>>): ConformanceSubject {
  const capabilities: CapabilityTable = { ...referenceProvider.description.capabilities, ...supports };
  const description = { ...referenceProvider.description, capabilities };
  return { ...referenceProvider, description, synthesise: referenceSynthesis(description) };
}

const GIB = 1024;
const gibibytes = (min: number, max: number) => ({ min: min * GIB, max: max * GIB, step: GIB });
const none = unsupported("It is not there.", "Leave it out.");
const droppable = unsupported("It is not there.", "Leave it out.", { harmless: true });
const extended = (Object.keys(CAPABILITIES) as Capability[]).filter((id) => CAPABILITIES[id].level === "extended");

const DECLARATIONS: Readonly<Record<string, Partial<Record<Capability, Support>>>> = {
  "limits of whole replicas, as on Fargate": {
    "resources.cpu": { level: "native" },
    "resources.memory": { level: "native" },
    "resources.replica-cpu": limited("", { values: [0.25, 0.5, 1, 2, 4] }),
    "resources.replica-memory": limited("", {
      pairs: [
        {
          with: "resources.replica-cpu",
          rows: [
            { when: { values: [0.25] }, then: { values: [512, GIB, 2 * GIB] } },
            { when: { values: [0.5] }, then: gibibytes(1, 4) },
            { when: { values: [1] }, then: gibibytes(2, 8) },
            { when: { values: [2] }, then: gibibytes(4, 16) },
            { when: { values: [4] }, then: gibibytes(8, 30) },
          ],
        },
      ],
    }),
  },
  "limits that the defaults break": {
    "resources.cpu": limited("", { values: [1, 2, 4, 8] }),
    "resources.memory": limited("", { min: 2 * GIB, max: 32 * GIB, step: 256 }),
  },
  "only what every provider must have": Object.fromEntries(extended.map((id) => [id, none])),
  "no effect of anything that may have none": Object.fromEntries(
    extended.map((id) => [id, emulated("nothing comes of it", { noEffect: true })]),
  ),
  "only gRPC checks, and timing within limits": {
    "probe.readiness.http": none,
    "probe.readiness.tcp": none,
    "probe.readiness.exec": none,
    "probe.readiness.period": limited("", { min: 1, max: 240 }),
    "probe.readiness.timeout": limited("", { min: 1, max: 3600 }),
  },
  "whole numbers, without bounds": {
    "process.stop-grace-period": limited("", { step: 1 }),
  },
  "one replica, and rules that do no harm without others": {
    ...Object.fromEntries(extended.filter((id) => id.startsWith("scaling.")).map((id) => [id, droppable])),
    "scaling.replicas": none,
    "scaling.to-zero": none,
  },
  "volumes of one kind, with sizes": {
    "volume.ephemeral": none,
    "volume.memory": none,
    "volume.size": limited("", { min: 10 * GIB, step: GIB }),
  },
};

test.each(Object.entries(DECLARATIONS))(
  "a provider that declares %s, and keeps it, passes",
  { timeout },
  async (_, supports) => {
    for (const { title, body } of testsOf(declaring(supports))) {
      await body().catch((error: Error) => expect.unreachable(`${title}: ${error.message}`));
    }
  },
);
