import { describeProviderConformance, wingSynthesis } from "@wing-containers/conformance";
import { describe, expect, it } from "vitest";
import { version } from "../package.json";
import { description } from "../src/description";
import { inspectComposeFile } from "./inspect-compose-file";

describeProviderConformance(
  { it, describe, expect },
  {
    description,
    version,
    synthesise: wingSynthesis({ platform: "lib/index.js", target: description.id }),
    inspect: inspectComposeFile,
    report: "conformance-report.json",
  },
);
