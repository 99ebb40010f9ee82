import type { ContainerSpec } from "../spec/container-spec";
import { childPath } from "./read/child-path";
import type { Fields } from "./read/fields";
import { printText } from "./read/print-text";
import { readConstruct } from "./read/read-construct";
import { readMap } from "./read/read-map";
import { readText } from "./read/read-text";
import { report } from "./read/report";
import { ENVIRONMENT_NAME } from "./rules/environment-name-rule";

/** Reads environment variables. Diagnostics never show a value. */
export function normaliseEnvironment(fields: Fields<"env" | "secrets">): Pick<ContainerSpec, "env" | "secrets"> {
  const env = readMap({ ...fields.env, hidden: true }, ENVIRONMENT_NAME, (value) => readText(value));
  const secrets = readMap({ ...fields.secrets, hidden: true }, ENVIRONMENT_NAME, (value) =>
    readConstruct(value, "a cloud.Secret or a provider's own secret"),
  );
  for (const name of Object.keys(secrets)) {
    if (!Object.keys(env).includes(name)) continue;
    report(fields.secrets.problems, {
      code: "env.secret-clash",
      path: childPath(fields.secrets.path, name),
      message: "The variable is in env too.",
      given: printText(name),
      accepted: "each name in one of env and secrets",
      remedy: "Remove it from env, or from secrets.",
    });
  }
  return { env, secrets };
}
