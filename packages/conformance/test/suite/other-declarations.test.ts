import {
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  emulated,
  limited,
  native,
  unsupported,
} from "@wing-containers/core/capabilities";
import { expect, test } from "vitest";
import { kindsThatAsk } from "../../src/cases/kinds-that-ask";
import { type ConformanceSubject, referenceProvider } from "../../src/index";
import { referenceSynthesis } from "../../src/reference/reference-synthesis";
import { testsOf } from "../mutants/run-tests";

/** Milliseconds: a whole suite. */
const timeout = 60_000;

/** The reference provider, honest about something else, and with nothing that is different for functions but what is given. */
function declaring({ functions, ...supports }: Declaration): ConformanceSubject {
  const { id, capabilities } = referenceProvider.description;
  const description = { id, capabilities: { ...capabilities, ...supports }, ...(functions && { functions }) };
  return { ...referenceProvider, description, synthesise: referenceSynthesis(description) };
}

interface Declaration extends Partial<CapabilityTable> {
  readonly functions?: Partial<CapabilityTable>;
}

const GIB = 1024;
const gibibytes = (min: number, max: number) => ({ min: min * GIB, max: max * GIB, step: GIB });
const none = unsupported("It is not there.", "Leave it out.");
const droppable = unsupported("It is not there.", "Leave it out.", { harmless: true });
const extended = (Object.keys(CAPABILITIES) as Capability[]).filter((id) => CAPABILITIES[id].level === "extended");

const isOfFunctions = (id: Capability) => id !== "workload.function" && kindsThatAsk(id).includes("function");

const DECLARATIONS: Readonly<Record<string, Declaration>> = {
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
  "services as on Fargate, and functions as on Lambda": {
    "resources.replica-cpu": limited("", { values: [0.25, 0.5, 1, 2, 4] }),
    "resources.memory": native,
    "resources.cpu": native,
    "function.timeout": limited("", { max: 300 }),
    functions: {
      "resources.replica-cpu": limited("It follows from memory.", { min: 0.1, max: 6 }),
      "resources.replica-memory": limited("", { min: 128, max: 10 * GIB }),
      "port.http2": none,
      "port.tcp": none,
      "port.udp": none,
      "port.several": none,
      "probe.liveness.exec": none,
      "probe.readiness.http": none,
      "probe.readiness.tcp": none,
      "sidecar.container": none,
      "init.container": none,
      "volume.ephemeral": none,
      "volume.persistent": none,
      "volume.size": limited("", { min: 512, max: 10 * GIB }),
      "scaling.replicas": limited("", { max: 1000 }),
      "scaling.to-zero": none,
      "image.closure": emulated("by another base image"),
      "event-handler": limited("", { values: ["queue", "topic", "schedule", "bucket", "api"] }),
      binding: native,
      "function.timeout": limited("", { max: 900 }),
      "function.concurrency": none,
    },
  },
  "only what every provider must have, for functions": {
    functions: Object.fromEntries(extended.filter(isOfFunctions).map((id) => [id, none])),
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
