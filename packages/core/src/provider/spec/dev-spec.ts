/** What happens on a developer's machine while files change. Targets in a cloud have no use for it. */
export interface DevSpec {
  readonly watch: readonly WatchSpec[];
  /** Port of the container that a debugger attaches to. Absent: none. */
  readonly debugPort?: number;
}

/** One rule: what to do when a file below `path` changes. Action names are those of Compose's `develop.watch`. */
export interface WatchSpec {
  readonly action: "sync" | "sync+restart" | "sync+exec" | "restart" | "rebuild";
  /** Absolute path on the machine. */
  readonly path: string;
  /** Absolute path in the container, for the `sync` actions. Absent: found from the Dockerfile's COPY. */
  readonly target?: string;
  /** Patterns in `.dockerignore` syntax. */
  readonly ignore: readonly string[];
  /** Whether the files are copied at the start too. */
  readonly initialSync: boolean;
  /** Command for `sync+exec`. */
  readonly exec?: readonly string[];
}
