import { posix } from "node:path";
import type { VolumeMount } from "../../props/volume";
import type { VolumeMountSpec, VolumeSpec } from "../spec/volume-spec";
import type { Field } from "./read/field";
import { nearest } from "./read/nearest";
import { printNames } from "./read/print-names";
import { readBoolean } from "./read/read-boolean";
import { readList } from "./read/read-list";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { reportField } from "./read/report-field";
import { MOUNT_PATH } from "./rules/mount-path-rule";
import { SUB_PATH } from "./rules/sub-path-rule";

const FIELDS = ["volume", "path", "subPath", "readOnly"] as const satisfies readonly (keyof VolumeMount)[];

/** Reads the volumes in one container's file system. */
export function normaliseVolumeMounts(field: Field, volumes: readonly VolumeSpec[]): readonly VolumeMountSpec[] {
  const names = volumes.map((volume) => volume.name);
  const places = new Map<string, string>();
  const read = (item: Field): VolumeMountSpec | undefined => {
    const fields = readStruct(item, FIELDS);
    if (fields === undefined) return undefined;
    const volume = readRequired(fields.volume, "the name of a volume", (given) => readText(given));
    if (volume !== undefined && !names.includes(volume)) reportUnknown(fields.volume, volume, names);
    const path = readRequired(fields.path, MOUNT_PATH.accepted, (given) => readText(given, MOUNT_PATH));
    if (path !== undefined) checkClash(fields.path, path, places);
    const subPath = readText(fields.subPath, SUB_PATH);
    const readOnly = readBoolean(fields.readOnly) ?? false;
    if (volume === undefined || path === undefined) return undefined;
    return { volume, path, ...(subPath === undefined ? {} : { subPath }), readOnly };
  };
  return readList(field, 'a mount, such as { volume: "data", path: "/data" }', read) ?? [];
}

function reportUnknown(field: Field, name: string, names: readonly string[]): void {
  const meant = nearest(name, names);
  reportField(field, {
    code: "volumes.unknown",
    message: "The workload has no volume of that name.",
    accepted: names.length === 0 ? "the name of one of the workload's volumes" : printNames(names),
    remedy: meant === undefined ? "Add it to the workload's volumes, or correct the name." : `Did you mean ${meant}?`,
  });
}

function checkClash(field: Field, path: string, places: Map<string, string>): void {
  const place = posix.normalize(`${path}/`);
  const first = places.get(place);
  if (first === undefined) places.set(place, field.path);
  else {
    const message = `${first} is the same folder of the container.`;
    const accepted = "a folder of its own for each mount";
    reportField(field, { code: "volumes.mount-clash", message, accepted, remedy: "Change one of the two." });
  }
}
