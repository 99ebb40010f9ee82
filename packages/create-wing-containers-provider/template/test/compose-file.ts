/** As much of a Compose file as the inspector reads; its own words, and not the types of what writes it. */
export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeFileService>>;
}

export interface ComposeFileService {
  readonly image: string;
  readonly labels: { readonly "wing.path": string };
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly expose: readonly string[];
  readonly ports: readonly { readonly target: number; readonly published: string }[];
  readonly deploy: {
    readonly replicas: number;
    readonly resources: { readonly limits: { readonly cpus: string; readonly memory: string } };
  };
}
