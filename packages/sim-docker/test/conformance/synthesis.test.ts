import { join } from "node:path";
import { describeProviderConformance, wingSynthesis } from "@wing-containers/conformance";
import { description } from "@wing-containers/sim-docker/capabilities";
import { describe, expect, it } from "vitest";
import { inspectSimulatorFile } from "./inspect-simulator-file";

const platform = join(__dirname, "../../lib/index.js");

describeProviderConformance(
  { it, describe, expect },
  {
    description,
    synthesise: wingSynthesis({ platform, target: "sim" }),
    inspect: inspectSimulatorFile,
    report: join(__dirname, "../../conformance-report.json"),
  },
);
