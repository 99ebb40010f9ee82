import { resolve } from "node:path";
import type { Dev, Watch } from "../../props/dev";
import type { DevSpec, WatchSpec } from "../spec/dev-spec";
import type { ImageSpec } from "../spec/image-spec";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { isGiven } from "./read/is-given";
import { readBoolean } from "./read/read-boolean";
import { readChoice } from "./read/read-choice";
import { readCommand } from "./read/read-command";
import { readList } from "./read/read-list";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readSection } from "./read/read-section";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { readTexts } from "./read/read-texts";
import { reportField } from "./read/report-field";
import { ABSOLUTE_PATH } from "./rules/absolute-path-rule";
import { FILE_PATH } from "./rules/file-path-rule";
import { PORT_RANGE } from "./rules/port-range";

const FIELDS = [
  "action",
  "path",
  "target",
  "ignore",
  "initialSync",
  "exec",
] as const satisfies readonly (keyof Watch)[];
const ACTIONS = ["sync", "sync+restart", "sync+exec", "restart", "rebuild"] as const;

/** Reads what happens while files change. Relative paths start at the build context, or else at the program's folder. */
export function normaliseDev(field: Field, image: ImageSpec, projectDir: string): DevSpec {
  const fields = readSection(field, ["watch", "debugPort"] as const satisfies readonly (keyof Dev)[]);
  const start = image.kind === "build" ? image.context : projectDir;
  const read = (item: Field): WatchSpec | undefined => readWatch(item, image, start);
  const watch = readList(fields.watch, 'a rule, such as { action: WatchAction.SYNC, path: "src" }', read) ?? [];
  const debugPort = readNumber(fields.debugPort, PORT_RANGE);
  return { watch, ...(debugPort === undefined ? {} : { debugPort }) };
}

function readWatch(item: Field, image: ImageSpec, start: string): WatchSpec | undefined {
  const fields = readStruct(item, FIELDS);
  if (fields === undefined) return undefined;
  const accepted = `one of ${ACTIONS.join(", ")}`;
  const action = readRequired(fields.action, accepted, (given) => readChoice(given, ACTIONS));
  const path = readRequired(fields.path, FILE_PATH.accepted, (given) => readText(given, FILE_PATH));
  const target = readText(fields.target, ABSOLUTE_PATH);
  const ignore = readTexts(fields.ignore) ?? [];
  const initialSync = readBoolean(fields.initialSync) ?? true;
  const exec = readCommand(fields.exec);
  if (action !== undefined) {
    checkTarget(fields, action, image);
    checkExec(fields, action);
  }
  if (action === undefined || path === undefined) return undefined;
  return {
    action,
    path: resolve(start, path),
    ...(target === undefined ? {} : { target }),
    ignore,
    initialSync,
    ...(exec === undefined ? {} : { exec }),
  };
}

function checkTarget(fields: Fields<"target">, action: WatchSpec["action"], image: ImageSpec): void {
  const syncs = action.startsWith("sync");
  const isMissing = syncs && image.kind === "reference" && !isGiven(fields.target);
  if (!isMissing && (syncs || !isGiven(fields.target))) return;
  reportField(fields.target, {
    code: "dev.target",
    message: isMissing ? "Without a Dockerfile nothing tells where the files go." : `${action} copies no files.`,
    accepted: isMissing ? ABSOLUTE_PATH.accepted : "target together with sync, sync+restart or sync+exec",
    remedy: isMissing ? "Give target." : "Remove target, or choose an action that copies.",
  });
}

function checkExec(fields: Fields<"exec">, action: WatchSpec["action"]): void {
  const executes = action === "sync+exec";
  if (executes === isGiven(fields.exec)) return;
  reportField(fields.exec, {
    code: "dev.exec",
    message: executes ? "sync+exec needs a command." : `${action} runs no command.`,
    accepted: executes ? "the program, then its arguments" : "exec together with sync+exec",
    remedy: executes ? "Give exec." : "Remove exec, or choose sync+exec.",
  });
}
