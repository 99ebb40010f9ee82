import type { RunningApp } from "../runtime/running-app";
import { pathOf } from "./echo-program";

/** A health check that an echo server answered. */
export interface HealthCheck {
  /** 200, or 503 where it was told to fail. */
  readonly status: number;
  /** Milliseconds since its process started. */
  readonly at: number;
  /** Id of its process. */
  readonly instance: string;
}

/** The checks of a name that the containers of a workload have answered so far, oldest first. */
export async function healthChecks(app: RunningApp, workload: string, name: string): Promise<HealthCheck[]> {
  const pattern = new RegExp(`^health ${name} (\\d+) (\\d+) (\\S+)`);
  const matches = (await app.lines(pathOf(workload))).map((line) => pattern.exec(line));
  return matches.flatMap((match) =>
    match === null ? [] : [{ status: Number(match[1]), at: Number(match[2]), instance: match[3] ?? "" }],
  );
}
