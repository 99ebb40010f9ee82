import type { ContainerSpec } from "../spec/container-spec";
import { DEFAULTS } from "./defaults";
import type { Fields } from "./read/fields";
import { readChoice } from "./read/read-choice";
import { readCommand } from "./read/read-command";
import { readDuration } from "./read/read-duration";
import { readText } from "./read/read-text";
import { readTexts } from "./read/read-texts";
import { ABSOLUTE_PATH } from "./rules/absolute-path-rule";
import { SIGNAL } from "./rules/signal-rule";
import { USER_AND_GROUP } from "./rules/user-rule";

/** How the process starts and stops. */
type ProcessSpec = Pick<
  ContainerSpec,
  "pullPolicy" | "entrypoint" | "args" | "workingDir" | "user" | "stopSignal" | "stopGracePeriod"
>;

/** Reads how the process starts and stops. A new entrypoint drops the image's CMD, as in Kubernetes. */
export function normaliseProcess(fields: Fields<keyof ProcessSpec>): ProcessSpec {
  const pullPolicy = readChoice(fields.pullPolicy, ["always", "missing", "never"]) ?? "missing";
  const entrypoint = readCommand(fields.entrypoint);
  const args = readTexts(fields.args) ?? (entrypoint === undefined ? undefined : []);
  const workingDir = readText(fields.workingDir, ABSOLUTE_PATH);
  const user = readText(fields.user, USER_AND_GROUP);
  return {
    pullPolicy,
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(args === undefined ? {} : { args }),
    ...(workingDir === undefined ? {} : { workingDir }),
    ...(user === undefined ? {} : { user }),
    stopSignal: readText(fields.stopSignal, SIGNAL) ?? DEFAULTS.stopSignal,
    stopGracePeriod: readDuration(fields.stopGracePeriod, 0) ?? DEFAULTS.stopGracePeriod,
  };
}
