import type { PreDeployStep, Rollout } from "../../props/rollout";
import type { PreDeployStepSpec, RolloutSpec } from "../spec/rollout-spec";
import { DEFAULTS } from "./defaults";
import type { Field } from "./read/field";
import { readBoolean } from "./read/read-boolean";
import { readChoice } from "./read/read-choice";
import { readCommand } from "./read/read-command";
import { readDuration } from "./read/read-duration";
import { readList } from "./read/read-list";
import { readRequired } from "./read/read-required";
import { readSection } from "./read/read-section";
import { readStruct } from "./read/read-struct";

const FIELDS = [
  "strategy",
  "autoRollback",
  "healthGracePeriod",
  "preDeploy",
] as const satisfies readonly (keyof Rollout)[];

/** Reads how a new version replaces the old one. */
export function normaliseRollout(field: Field): RolloutSpec {
  const fields = readSection(field, FIELDS);
  return {
    strategy: readChoice(fields.strategy, ["rolling", "recreate"]) ?? "rolling",
    autoRollback: readBoolean(fields.autoRollback) ?? true,
    healthGracePeriod: readDuration(fields.healthGracePeriod, 0) ?? DEFAULTS.healthGracePeriod,
    preDeploy: readList(fields.preDeploy, 'a step, such as { command: ["npm", "run", "migrate"] }', readStep) ?? [],
  };
}

function readStep(item: Field): PreDeployStepSpec | undefined {
  const fields = readStruct(item, ["command", "timeout"] as const satisfies readonly (keyof PreDeployStep)[]);
  if (fields === undefined) return undefined;
  const command = readRequired(fields.command, "the program, then its arguments", readCommand);
  const timeout = readDuration(fields.timeout, 1) ?? DEFAULTS.preDeployTimeout;
  return command === undefined ? undefined : { command, timeout };
}
