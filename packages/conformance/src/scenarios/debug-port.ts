import assert from "node:assert/strict";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram } from "./echo-program";
import { ownPortNumber } from "./own-port-number";

const NUMBER = ownPortNumber(1);

/** Targets that have this run containers for the machine of the developer. */
export const debugPortScenario: Scenario = {
  title: "a debugger attaches at the number of its port, before the program has begun",
  proves: ["dev.debug-port"],
  needs: ["image.build", "process.entrypoint", "process.stop-grace-period", "port.http", "probe.readiness.http"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      entrypoint: ["node", "--inspect-brk=0.0.0.0:${NUMBER}", "/echo/server.js"],
      readiness: { httpGet: { path: "/report" } },
      // It waits for the debugger, and hears no signal meanwhile.
      stopGracePeriod: 1s,
      dev: { debugPort: ${NUMBER} },
    ) as "web";
  `),
  async check() {
    const sessions = await until("the debugger's port answers", async () => {
      const answer = await fetch(`http://127.0.0.1:${NUMBER}/json/list`);
      return (await answer.json()) as readonly { readonly url: string }[];
    });
    assert.deepEqual(
      sessions.map(({ url }) => url),
      ["file:///echo/server.js"],
    );
  },
};
