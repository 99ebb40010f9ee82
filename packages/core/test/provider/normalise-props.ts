import type { Diagnostic } from "../../src/provider/diagnostics/diagnostic";
import { normalise } from "../../src/provider/normalise/normalise";
import type { NormaliseContext } from "../../src/provider/normalise/normalise-context";
import type { NormaliseResult } from "../../src/provider/normalise/normalise-result";
import type { WorkloadSpec } from "../../src/provider/spec/workload-spec";

/** Normalises props of a service, or what `context` says, in a folder that does not exist. */
export function normaliseProps(props: unknown, context: Partial<NormaliseContext> = {}): NormaliseResult {
  return normalise(props, {
    kind: "service",
    path: "root/Default/web",
    defaultName: "web",
    projectDir: "/project",
    hasClosure: false,
    ...context,
  });
}

/** The spec of valid props. */
export function specOf(props: unknown, context: Partial<NormaliseContext> = {}): WorkloadSpec {
  const { spec, diagnostics } = normaliseProps(props, context);
  if (spec === undefined) throw new Error(`The props are not valid: ${JSON.stringify(diagnostics, undefined, 2)}`);
  return spec;
}

/** What is wrong with props. */
export function problemsOf(props: unknown, context: Partial<NormaliseContext> = {}): readonly Diagnostic[] {
  return normaliseProps(props, context).diagnostics;
}

/** A `duration`, as Wing passes it. */
export function seconds(value: number): object {
  return new (class Duration {
    public readonly seconds = value;
  })();
}

/** A resource of the app, which is full of circles. */
export function resource(path: string): object {
  const node: Record<string, unknown> = { path };
  const construct = new (class Resource {
    public readonly node = node;
  })();
  node.host = construct;
  return construct;
}
