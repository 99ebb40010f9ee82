import { join } from "node:path";
import { describeProviderConformance, wingSynthesis } from "@wing-containers/conformance";
import { description } from "@wing-containers/sim-docker/capabilities";
import { afterAll, describe, expect, it } from "vitest";
import { dockerRuntime } from "./docker-runtime";
import { inspectSimulatorFile } from "./inspect-simulator-file";

const platform = join(__dirname, "../../lib/index.js");
const run = dockerRuntime();

afterAll(() => run.dispose(), 60_000);

describeProviderConformance(
  // Scenarios mostly wait, so that they run side by side.
  { it: it.concurrent, describe, expect },
  {
    description,
    synthesise: wingSynthesis({ platform, target: "sim" }),
    inspect: inspectSimulatorFile,
    run,
    report: join(__dirname, "../../conformance-report.json"),
  },
);
