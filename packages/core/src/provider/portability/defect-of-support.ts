import { isPlainObject } from "../normalise/read/is-plain-object";
import { defectOfLimits } from "./defect-of-limits";

/** What each level says beside itself. */
const TEXTS = new Map<unknown, readonly string[]>([
  ["native", []],
  ["emulated", ["note"]],
  ["limited", ["note"]],
  ["unsupported", ["why", "instead"]],
]);

/** What is wrong with an answer to a capability, to be read after its name; undefined: nothing. */
export function defectOfSupport(support: unknown): string | undefined {
  if (!isPlainObject(support)) return " is no object";
  const { level } = support;
  const texts = TEXTS.get(level);
  if (texts === undefined) return `.level is none of ${[...TEXTS.keys()].join(", ")}`;
  const missing = texts.find((name) => typeof support[name] !== "string");
  if (missing !== undefined) return `.${missing} is no text`;
  if (level === "unsupported" && typeof support.harmless !== "boolean") return ".harmless is no boolean";
  return level === "limited" ? defectOfLimits(support.limits, ".limits") : undefined;
}
