import type { PartialSpec } from "@wing-containers/conformance";

/** As much of `simulator.json` as the inspector reads; its own words, and not the types of what writes it. */
export interface SimulatorFile {
  readonly resources: Readonly<Record<string, Resource>>;
}

export interface Resource {
  readonly type: string;
  readonly path: string;
  readonly policy?: readonly { readonly operation: string; readonly resourceHandle: string }[];
  readonly props: Readonly<Record<string, unknown>>;
}

export interface WorkloadResource extends Resource {
  readonly policy: readonly { readonly operation: string; readonly resourceHandle: string }[];
  readonly props: {
    readonly spec: PartialSpec;
    readonly images: Readonly<Record<string, ImageEntry>>;
    readonly secretHandles: Readonly<Record<string, string>>;
    readonly inflight?: { readonly bindings?: unknown };
  } & Readonly<Record<string, unknown>>;
}

export interface ImageEntry {
  readonly kind: string;
  readonly reference?: string;
  readonly policy?: "always" | "missing" | "never";
  readonly platform?: string;
  readonly title?: string;
  readonly build?: {
    readonly platform: string;
    readonly target?: string;
    readonly args: Readonly<Record<string, string>>;
    readonly secrets: Readonly<Record<string, { readonly env?: string; readonly file?: string }>>;
  };
}
