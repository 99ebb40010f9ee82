import type { EngineConnection } from "@wing-containers/engine/engine-connection";

/** What a watchdog is told, as one line of JSON on its standard input, which then stays open as long as we live. */
export interface WatchdogOrder {
  readonly connection: EngineConnection;
  /** The owner label whose things it removes. */
  readonly owner: string;
}
