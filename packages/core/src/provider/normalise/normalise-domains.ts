import type { Domain } from "../../props/routing";
import type { PortSpec } from "../spec/port-spec";
import type { DomainSpec } from "../spec/routing-spec";
import type { Field } from "./read/field";
import { readList } from "./read/read-list";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { reportField } from "./read/report-field";
import { HOST_NAME } from "./rules/host-name-rule";
import { NOT_EMPTY } from "./rules/not-empty-rule";

const FIELDS = ["name", "certificate", "zone"] as const satisfies readonly (keyof Domain)[];

/** Reads the domain names of the public address. `ports` are those of all containers of a replica. */
export function normaliseDomains(field: Field, ports: readonly PortSpec[]): readonly DomainSpec[] {
  const places = new Map<string, string>();
  const read = (item: Field): DomainSpec | undefined => {
    const fields = readStruct(item, FIELDS);
    if (fields === undefined) return undefined;
    const name = readRequired(fields.name, HOST_NAME.accepted, (given) => readText(given, HOST_NAME));
    const certificate = readText(fields.certificate, NOT_EMPTY);
    const zone = readText(fields.zone, NOT_EMPTY);
    if (name === undefined) return undefined;
    checkDuplicate(fields.name, name, places);
    return { name, ...(certificate === undefined ? {} : { certificate }), ...(zone === undefined ? {} : { zone }) };
  };
  const domains = readList(field, 'a domain, such as { name: "www.example.com" }', read) ?? [];
  if (domains.length > 0 && !ports.some((port) => port.public)) {
    const message = "The workload has no public port that a domain could lead to.";
    const accepted = "domains together with a public port";
    const remedy = "Make a port public, or remove the domains.";
    reportField(field, { code: "domains.not-public", message, accepted, remedy });
  }
  return domains;
}

function checkDuplicate(field: Field, name: string, places: Map<string, string>): void {
  const first = places.get(name.toLowerCase());
  if (first === undefined) places.set(name.toLowerCase(), field.path);
  else {
    const message = `${first} is the same name.`;
    reportField(field, {
      code: "domains.duplicate",
      message,
      accepted: "each name once",
      remedy: "Remove one of the two.",
    });
  }
}
