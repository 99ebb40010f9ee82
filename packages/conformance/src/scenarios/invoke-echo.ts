import type { RunningApp } from "../runtime/running-app";
import { pathOf } from "./echo-program";

/** What an echo server answers an event. */
export interface Echoed {
  readonly event: unknown;
  /** Id of its process. */
  readonly instance: string;
  /** Events that its process handled when this one came, with it. */
  readonly atOnce: number;
}

/** Invokes a function of the program whose image is the echo image. */
export function invokeEcho(app: RunningApp, name: string, event?: unknown): Promise<Echoed> {
  return app.invoke(pathOf(name), event) as Promise<Echoed>;
}
