import { join } from "node:path";
import { type AppInput, wingSynthesis } from "@wing-containers/conformance";
import { type Diagnostic, WorkloadError } from "@wing-containers/core/provider";
import { vi } from "vitest";

/** Each compiler is a process, which loads Wing's SDK when it starts. */
vi.setConfig({ testTimeout: 60_000 });

type Resources = Readonly<Record<string, Readonly<Record<string, Resource>>>>;

/** Arguments of one resource, by name. */
// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not there.
export type Resource = Readonly<Record<string, any>>;

/** What was written, as far as tests look at it. */
export interface TerraformConfig {
  readonly resource: Resources;
  readonly data: Resources;
  readonly provider: { readonly aws: readonly Record<string, unknown>[] };
}

/** Props of services by id. */
type Services = Readonly<Record<string, Record<string, unknown>>>;

/** Compiles services by Wing's own platform manager, with the settings that a wing.toml would have. */
export class Compiler {
  private readonly synthesise: (app: AppInput) => Promise<{ readonly files: Readonly<Record<string, string>> }>;

  public constructor(parameters: Readonly<Record<string, unknown>> = {}) {
    this.synthesise = wingSynthesis({ platform: join(__dirname, "../../lib/index.js"), target: "tf-aws", parameters });
  }

  /** Compiles an app that must be accepted. */
  public async compile(services: Services, events: readonly "queue"[] = []): Promise<TerraformConfig> {
    const workloads = Object.entries(services).map(([id, props]) => ({
      id,
      kind: "service" as const,
      props: { image: "busybox:1.36", ...props },
      events,
    }));
    const { files } = await this.synthesise({ workloads });
    return JSON.parse(files["main.tf.json"] ?? "{}");
  }

  /** Compiles an app that must be refused. */
  public async refuse(services: Services): Promise<readonly Diagnostic[]> {
    const outcome = await this.compile(services).catch((error: unknown) => error);
    if (WorkloadError.isInstance(outcome)) return outcome.diagnostics;
    throw outcome instanceof Error ? outcome : new Error("The app was accepted.");
  }
}

/** All resources of a type. */
export function allOf({ resource }: TerraformConfig, type: string): readonly Resource[] {
  return Object.values(resource[type] ?? {});
}
