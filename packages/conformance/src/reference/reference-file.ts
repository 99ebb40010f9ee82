/** The reference provider's only file, `resources.json`. A target has words and units of its own, and so it has. */
export interface ReferenceFile {
  /** In the order of their paths. */
  readonly resources: readonly ReferenceWorkload[];
}

export interface ReferenceWorkload {
  readonly path: string;
  readonly type: "daemon" | "handler";
  readonly hostname: string;
  readonly cpuArchitecture: "x86_64" | "aarch64";
  /** Those that come first, the main one, those beside it. */
  readonly containers: readonly ReferenceContainer[];
  readonly disks: readonly { readonly label: string; readonly kind: string; readonly bytes?: number }[];
  readonly replicas: Readonly<Record<string, unknown>>;
  readonly ingress: {
    readonly rules: readonly string[];
    readonly domains: readonly string[];
    readonly milliseconds?: number;
  };
  readonly release: Readonly<Record<string, unknown>>;
  readonly startedBy: "app" | "call";
  readonly invocation?: { readonly milliseconds: number; readonly atOnce: number };
  readonly development: Readonly<Record<string, unknown>>;
  readonly raw?: unknown;
  readonly grants: readonly string[];
  readonly subscriptions: readonly string[];
}

export interface ReferenceContainer {
  readonly role: "first" | "main" | "beside";
  readonly label: string;
  readonly critical: boolean;
  readonly image: Readonly<Record<string, unknown>>;
  readonly process: Readonly<Record<string, unknown>>;
  /** `NAME=value`, sorted. */
  readonly environment: readonly string[];
  /** `NAME=path of the secret`, sorted. */
  readonly secrets: readonly string[];
  /** `8080/http`, then `!` and a number where it is public. */
  readonly listens: readonly string[];
  readonly portNames: readonly string[];
  readonly millicores: number;
  readonly bytes: number;
  readonly checks: Readonly<Record<string, unknown>>;
  readonly disks: readonly Readonly<Record<string, unknown>>[];
  readonly after: readonly string[];
}
