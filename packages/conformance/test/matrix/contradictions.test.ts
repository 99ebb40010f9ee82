import { native, unsupported } from "@wing-containers/core/provider";
import { expect, test } from "vitest";
import { contradictions } from "../../src/matrix/contradictions";
import { column } from "./column";

test("a declaration and the report about it agree", () => {
  expect(contradictions(column())).toEqual([]);
});

test("a declaration that has changed since is told", () => {
  expect(contradictions(column({ "port.udp": native }))).toEqual([
    "@acme/containers: port.udp is declared native, and was unsupported in the report: run the suite anew.",
  ]);
});

test("answers to functions are held against what was seen of functions", () => {
  const none = unsupported("Functions are alone.", "Use a service.");
  const seen = column({}, { "port.tcp": none, "port.tls": none });
  expect(contradictions(seen)).toEqual([]);
  const now = { "port.tcp": native, "port.http2": none, "function.timeout": none };
  expect(contradictions({ ...seen, description: { ...seen.description, functions: now } })).toEqual([
    "@acme/containers: port.http2 for functions is declared unsupported, and the report has nothing of it: run the suite anew.",
    "@acme/containers: port.tcp for functions is declared native, and was unsupported in the report: run the suite anew.",
    "@acme/containers: port.tls for functions has no answer of its own, and was unsupported.",
    "@acme/containers: function.timeout is declared unsupported, and was native in the report: run the suite anew.",
  ]);
});

test("what is missing on one side, failed, or of another provider is told", () => {
  const { report, ...rest } = column();
  const { "port.tcp": tcp, "port.tls": _, ...others } = report.capabilities;
  const failed = { ...tcp, result: "failed" } as typeof tcp;
  const changed = {
    ...report,
    provider: { id: "other" },
    capabilities: { ...others, ...(failed && { "port.tcp": failed }) },
    laws: { "output is deterministic": "failed" },
    scenarios: { "it restarts": "failed", "it sleeps": "not run: no harness" },
  } as const;
  expect(contradictions({ ...rest, report: changed })).toEqual([
    '@acme/containers: the report is about "other", and the declaration about "acme".',
    "@acme/containers: port.tcp is declared native, and its case failed.",
    "@acme/containers: port.tls is declared native, and the report has nothing of it: run the suite anew.",
    '@acme/containers: the law "output is deterministic" failed.',
    '@acme/containers: the scenario "it restarts" failed.',
  ]);
  const { "port.udp": _udp, ...fewer } = rest.description.capabilities;
  const older = {
    ...rest,
    report,
    description: { id: "acme", capabilities: fewer as typeof rest.description.capabilities },
  };
  expect(contradictions(older)).toEqual(["@acme/containers: port.udp is not declared."]);
});
