import { normalise, type WorkloadSpec } from "@wing-containers/core/provider";

/** The spec of a service, as core makes it of props. Durations are numbers of seconds here. */
export function specOf(props: Readonly<Record<string, unknown>>): WorkloadSpec {
  const context = { kind: "service", path: "root/Default/web", defaultName: "web", projectDir: __dirname } as const;
  const { spec, diagnostics } = normalise({ image: "busybox:1.36", ...props }, { ...context, hasClosure: false });
  if (spec === undefined) throw new Error(JSON.stringify(diagnostics));
  return spec;
}

/** A duration of Wing's, which core tells by its shape. */
export class Duration {
  public constructor(public readonly seconds: number) {}
}
