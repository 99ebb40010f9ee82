import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Field } from "../normalise/read/field";
import { isPlainObject } from "../normalise/read/is-plain-object";
import { readChoice } from "../normalise/read/read-choice";
import { readSection } from "../normalise/read/read-section";
import { readText } from "../normalise/read/read-text";
import { readTexts } from "../normalise/read/read-texts";
import { PACKAGE_NAME } from "./package-name-rule";

/** The section of wing.toml that is ours. */
export const SECTION = "containers";

/** Which other targets a program is held against, and how strictly. */
export interface PortabilitySettings {
  /** Names of packages, or short names of ours, as the user wrote them. */
  readonly targets: readonly string[];
  /** Severity of what they would refuse. */
  readonly severity: Diagnostic["severity"];
}

const FIELDS = ["targets", "portability"] as const;

/**
 * Reads the section `[containers]` of wing.toml, which may be anything, or nothing. Tables in it, such as `[containers.aws]`, are for
 * providers.
 */
export function readPortabilitySettings(section: unknown): {
  readonly settings: PortabilitySettings;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const value = withoutTables(section);
  const fields = readSection({ value, path: SECTION, hidden: false, problems: diagnostics }, FIELDS);
  const targets = readTargets(fields.targets);
  const severity = readChoice(fields.portability, ["warn", "error"]) === "error" ? "error" : "warning";
  return { settings: { targets, severity }, diagnostics };
}

function withoutTables(section: unknown): unknown {
  if (!isPlainObject(section)) return section;
  const own: readonly string[] = FIELDS;
  return Object.fromEntries(
    Object.entries(section).filter(([name, value]) => own.includes(name) || !isPlainObject(value)),
  );
}

/** `--value containers/targets=aws` cannot give a list. */
function readTargets(field: Field): readonly string[] {
  if (typeof field.value !== "string") return readTexts(field, PACKAGE_NAME) ?? [];
  return [readText(field, PACKAGE_NAME) ?? ""];
}
