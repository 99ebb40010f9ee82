import { resolve } from "node:path";
import type { Volume } from "../../props/volume";
import type { VolumeSpec } from "../spec/volume-spec";
import type { Field } from "./read/field";
import { isGiven } from "./read/is-given";
import { printText } from "./read/print-text";
import { readChoice } from "./read/read-choice";
import { readList } from "./read/read-list";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { report } from "./read/report";
import { reportField } from "./read/report-field";
import { DNS_LABEL } from "./rules/dns-label-rule";
import { FILE_PATH } from "./rules/file-path-rule";

const FIELDS = ["name", "kind", "size", "hostPath"] as const satisfies readonly (keyof Volume)[];
const KINDS = ["ephemeral", "memory", "persistent", "shared", "bind"] as const;

/** Reads the volumes of a workload. */
export function normaliseVolumes(field: Field, projectDir: string): readonly VolumeSpec[] {
  const places = new Map<string, string>();
  const read = (item: Field): VolumeSpec | undefined => {
    const volume = readVolume(item, projectDir);
    if (volume === undefined) return undefined;
    const first = places.get(volume.name);
    if (first === undefined) places.set(volume.name, item.path);
    else {
      report(field.problems, {
        code: "volumes.duplicate",
        path: `${item.path}.name`,
        message: `${first} has the same name.`,
        given: printText(volume.name),
        accepted: "a name of its own in the workload",
        remedy: "Rename one of the two.",
      });
    }
    return volume;
  };
  return readList(field, 'a volume, such as { name: "data" }', read) ?? [];
}

function readVolume(item: Field, projectDir: string): VolumeSpec | undefined {
  const fields = readStruct(item, FIELDS);
  if (fields === undefined) return undefined;
  const name = readRequired(fields.name, DNS_LABEL.accepted, (field) => readText(field, DNS_LABEL));
  const kind = readChoice(fields.kind, KINDS);
  const size = readNumber(fields.size, { min: 1, integer: true, unit: "MiB" });
  const hostPath = readText(fields.hostPath, FILE_PATH);
  const isBind = kind === "bind";
  // A kind that could not be read has been reported already.
  const kindIsKnown = kind !== undefined || !isGiven(fields.kind);
  if (kindIsKnown && isBind !== isGiven(fields.hostPath)) {
    reportField(fields.hostPath, {
      code: "volumes.bind-path",
      message: isBind ? "A volume of kind bind needs the folder of the machine." : "Only a volume of kind bind has it.",
      accepted: isBind ? "the path of a folder" : "no hostPath, or kind bind",
      remedy: isBind ? "Give hostPath." : "Remove hostPath, or make the volume one of kind bind.",
    });
  }
  if (name === undefined) return undefined;
  return {
    name,
    kind: kind ?? "ephemeral",
    ...(size === undefined ? {} : { size }),
    ...(hostPath === undefined ? {} : { hostPath: resolve(projectDir, hostPath) }),
  };
}
