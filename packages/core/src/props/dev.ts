/** What to do when a watched file changes; the names are Compose's. */
export enum WatchAction {
  /** Copy it into the container. */
  SYNC = "sync",
  /** Copy it, then restart the container. */
  SYNC_RESTART = "sync+restart",
  /** Copy it, then run a command in the container. */
  SYNC_EXEC = "sync+exec",
  /** Restart the container. */
  RESTART = "restart",
  /** Build the image anew. */
  REBUILD = "rebuild",
}

/** One rule of hot reload. */
export interface Watch {
  /** What to do. */
  readonly action: WatchAction;

  /** File or folder, relative to the build context. */
  readonly path: string;

  /**
   * Absolute path in the container, for the `sync` actions.
   * @default - found from the Dockerfile's COPY
   */
  readonly target?: string;

  /**
   * Patterns in `.dockerignore` syntax.
   * @default []
   */
  readonly ignore?: string[];

  /**
   * Whether the files are copied at the start too.
   * @default true
   */
  readonly initialSync?: boolean;

  /**
   * Command for SYNC_EXEC, and required there: program and arguments.
   * @default - none
   */
  readonly exec?: string[];
}

/** What happens on a developer's machine while files change. */
export interface Dev {
  /**
   * Rules of hot reload.
   * @default []
   */
  readonly watch?: Watch[];

  /**
   * Port in the container that a debugger attaches to.
   * @default - none
   */
  readonly debugPort?: number;
}
