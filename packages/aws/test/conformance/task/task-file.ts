/** As much of a container definition as is read here, by the names of ECS's API. */
export interface Definition {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly cpu: number;
  readonly memory?: number;
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  readonly workingDirectory?: string;
  readonly user?: string;
  readonly environment: readonly { name: string; value: string }[];
  readonly secrets?: readonly { name: string; valueFrom: string }[];
  readonly mountPoints: readonly { sourceVolume: string; containerPath: string; readOnly: boolean }[];
  readonly linuxParameters?: { tmpfs: readonly { containerPath: string; size: number; mountOptions?: string[] }[] };
  readonly dependsOn?: readonly { containerName: string; condition: string }[];
  readonly healthCheck?: {
    command: readonly string[];
    interval: number;
    timeout: number;
    retries: number;
    startPeriod: number;
  };
  readonly dockerLabels?: Readonly<Record<string, string>>;
  readonly resourceRequirements?: readonly { type: string; value: string }[];
  readonly stopTimeout?: number;
}

/** A text as the container sees it: Terraform reads `$${` as `${`, and `%%{` as `%{`. */
export function plainText(text: string): string {
  return text.replaceAll("$${", "${").replaceAll("%%{", "%{");
}
