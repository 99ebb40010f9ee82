import type { Workload } from "@wing-containers/core";
import { WorkloadError } from "@wing-containers/core/provider";
import { literal } from "../shared/literal";

/** Names that Lambda sets itself, and refuses from others. Source: AWS Lambda, "Defined runtime environment variables". */
const RESERVED = new Set([
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_DEFAULT_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_LAMBDA_RUNTIME_API",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "LAMBDA_RUNTIME_DIR",
  "LAMBDA_TASK_ROOT",
]);

/** What Lambda takes as a name. Source: AWS Lambda API reference, `Environment`. */
const NAME = /^[a-zA-Z][a-zA-Z0-9_]+$/;

/**
 * The environment variables of a function; the result is asked when the app is written.
 *
 * @throws WorkloadError `value.pattern` for names that Lambda does not take
 */
export function lambdaVariables({ _spec: { main, path }, _environment }: Workload): () => Record<string, string> {
  const refused = Object.keys(main.env).filter((name) => RESERVED.has(name) || !NAME.test(name));
  if (refused.length > 0) {
    throw new WorkloadError(
      path,
      refused.map((name) => ({
        code: "value.pattern",
        severity: "error",
        path: `env.${name}`,
        message: RESERVED.has(name) ? "Lambda sets that variable itself." : "Lambda does not take that name.",
        given: JSON.stringify(name),
        accepted: "two or more letters, digits and _, a letter first, and none of Lambda's own variables",
        remedy: "Use another name.",
      })),
    );
  }
  return () => {
    const all: Record<string, string> = { ...Object.fromEntries(_environment), ...main.env };
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, literal(value)]));
  };
}
