import { join } from "node:path";
import { description } from "@wing-containers/aws/capabilities";
import { describeProviderConformance, wingSynthesis } from "@wing-containers/conformance";
import { describe, expect, it } from "vitest";
import { inspectTerraform } from "./inspect-terraform";

describeProviderConformance(
  { it, describe, expect },
  {
    description,
    synthesise: wingSynthesis({ platform: join(__dirname, "../../lib/index.js"), target: "tf-aws" }),
    inspect: inspectTerraform,
    report: join(__dirname, "../../conformance-report.json"),
  },
);
