import type { std } from "@winglang/sdk";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { nearest } from "../normalise/read/nearest";
import { printText } from "../normalise/read/print-text";
import type { Binding } from "./binding";

/** Part of a URL path and a JavaScript property, written without quotes or escapes in either. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Says what is wrong with a call of `bind()`, before Wing would at a place that names neither. */
export function checkBinding(
  name: unknown,
  resource: unknown,
  ops: unknown,
  existing: readonly Binding[],
): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report = (path: string, problem: Omit<Diagnostic, "severity" | "path">) =>
    problems.push({ severity: "error", path: `bind().${path}`, ...problem });

  if (typeof name !== "string" || !NAME.test(name)) {
    report("name", {
      code: "binding.name",
      message: "The name of a binding is used in code and in URLs.",
      given: typeof name === "string" ? printText(name) : typeof name,
      accepted: "letters, digits, _ and -, beginning with a letter",
      remedy: "Give it such a name.",
    });
  } else if (existing.some((binding) => binding.name === name)) {
    report("name", {
      code: "binding.duplicate",
      message: "The workload has a binding of that name.",
      given: printText(name),
      accepted: "each name once",
      remedy: "Bind all operations of one resource by one call, or give the other resource another name.",
    });
  }

  const known = operationsOf(resource);
  if (known === undefined) {
    report("resource", {
      code: "binding.resource",
      message: "That is nothing with inflight methods.",
      given: typeof resource,
      accepted: "a resource, or an object of a class with inflight methods",
      remedy: "Give the resource itself, such as a cloud.Bucket.",
    });
    return problems;
  }
  if (!Array.isArray(ops) || ops.length === 0) {
    report("ops", {
      code: "binding.operation",
      message: "A binding without operations is of no use.",
      accepted: known.join(", "),
      remedy: "Name the operations that the code calls; it gets permission for no others.",
    });
    return problems;
  }
  for (const [index, op] of ops.entries()) {
    if (known.includes(op)) continue;
    const meant = nearest(String(op), known);
    report(`ops[${index}]`, {
      code: "binding.operation",
      message: "The resource has no such inflight method.",
      given: printText(String(op)),
      accepted: known.join(", "),
      remedy: meant === undefined ? "Name one of those." : `Write ${printText(meant)}.`,
    });
  }
  return problems;
}

/** Names of the inflight methods of a resource; undefined where it cannot be lifted. */
function operationsOf(resource: unknown): readonly string[] | undefined {
  const { _liftMap: map, _toInflight: toInflight } = (resource ?? {}) as Partial<std.IResource>;
  if (typeof map !== "object" || typeof toInflight !== "function") return undefined;
  return Object.keys(map).filter((op) => !op.startsWith("$"));
}
