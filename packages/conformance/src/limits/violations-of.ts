import { type AskedCapability, askedCapabilities, type CapabilityTable } from "@wing-containers/core/provider";
import type { Program } from "../cases/capability-case";
import { appOf } from "../spec/app-of";
import { askedByCalls } from "../spec/asked-by-calls";
import { specOf } from "../spec/spec-of";
import { violations } from "./violations";

/** All that a program asks for; undefined where core itself refuses it. */
export function askedBy(program: Program): readonly AskedCapability[] | undefined {
  const spec = specOf(appOf(program));
  return spec && [...askedCapabilities(spec), ...askedByCalls(program)];
}

/** What a declaration does not accept of a program; undefined where core itself refuses it. */
export function violationsOf(program: Program, table: CapabilityTable): readonly AskedCapability[] | undefined {
  const asked = askedBy(program);
  return asked && violations(asked, table);
}
