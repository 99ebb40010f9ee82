import type { Diagnostic } from "../provider/diagnostics/diagnostic";
import { printText } from "../provider/normalise/read/print-text";
import type { TextRule } from "../provider/normalise/read/text-rule";
import { HEADER_NAME } from "../provider/normalise/rules/header-name-rule";
import { REQUEST_TARGET } from "../provider/normalise/rules/request-target-rule";
import type { WorkloadSpec } from "../provider/spec/workload-spec";

/** A method is a token, as the name of a header is (RFC 9110, 9.1). */
const METHOD: TextRule = { accepted: "an HTTP method, such as POST", test: HEADER_NAME.test };

/** Says what is wrong with a call of `forward()`. */
export function checkForward(spec: WorkloadSpec, props: unknown): readonly Diagnostic[] {
  const { path, method } = (props ?? {}) as { path?: unknown; method?: unknown };
  const problems = [checkText("path", path, REQUEST_TARGET), checkText("method", method, METHOD)].flat();
  if (!spec.main.ports.some(({ protocol }) => protocol === "http")) {
    problems.push({
      code: "forward.port",
      severity: "error",
      path: "ports",
      message: "Events become HTTP requests, and the workload has no HTTP port.",
      ...(spec.main.ports.length > 0 && { given: spec.main.ports.map(({ protocol }) => protocol).join(", ") }),
      accepted: "a port whose protocol is http",
      remedy: "Give the workload one, such as port: 8080, and let the container listen there.",
    });
  }
  return problems;
}

function checkText(name: string, value: unknown, rule: TextRule): Diagnostic[] {
  if (value === undefined || value === null || (typeof value === "string" && rule.test(value))) return [];
  return [
    {
      code: "value.pattern",
      severity: "error",
      path: `forward().${name}`,
      message: "The text does not have the form that is asked for.",
      given: typeof value === "string" ? printText(value) : typeof value,
      accepted: rule.accepted,
      remedy: "Correct it, or leave it out.",
    },
  ];
}
