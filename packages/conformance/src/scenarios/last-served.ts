import type { EchoClient } from "../echo-image/echo-client";
import type { RunningApp } from "../runtime/running-app";
import { until } from "../runtime/until";
import { pathOf } from "./echo-program";

/**
 * Sends requests to the service `web`, one after the other, until one is not served, and resolves with when its container got the last
 * one that was: in milliseconds since its process started.
 */
export async function lastServed(app: RunningApp, web: EchoClient): Promise<number> {
  let served = -1;
  await until("a request is not served", async () => {
    if ((await web.status(`/traffic/${served + 1}`)) !== 200) return true;
    served += 1;
    return false;
  });
  const pattern = new RegExp(`^request GET /traffic/${served} (\\d+) `);
  return until("its output tells of the last request", async () => {
    const matches = (await app.lines(pathOf("web"))).map((line) => pattern.exec(line));
    const match = matches.find((found) => found !== null);
    return match && Number(match[1]);
  });
}
