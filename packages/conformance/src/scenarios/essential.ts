import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

/** A service with a sidecar on port 9090, of which further fields may be given. */
function serviceBeside(name: string, fields = ""): string {
  return `
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      sidecars: [{
        name: "beside",
        image: "./echo",
        ${fields}
        env: { ECHO_PORTS: "9090" },
        ports: [{ port: 9090, name: "beside" }],
      }],
    ) as "${name}";
  `;
}

export const essentialScenario: Scenario = {
  title:
    "a container that ends is started again, with its replica if it is essential, and alone or not at all if it is not",
  proves: ["sidecar.non-essential"],
  needs: ["image.build", "port.http", "port.public", "port.several", "sidecar.container"],
  files: echoProgram(serviceBeside("robust", "essential: false,") + serviceBeside("coupled")),
  async check(app) {
    const robust = new EchoClient(app, pathOf("robust"));
    const coupled = new EchoClient(app, pathOf("coupled"));
    const before = [(await robust.report()).instance, (await coupled.report()).instance];
    for (const client of [robust, coupled]) {
      await until("the sidecar answers", () => client.fetch("http://localhost:9090/report"));
      await client.fetch("http://localhost:9090/exit?code=3", { method: "POST" });
    }
    await until("the coupled one is another process", async () => (await coupled.report()).instance !== before[1]);
    assert.equal((await robust.report()).instance, before[0], "the main container was restarted too");
    await robust.exit(4);
    await until(
      "a crashed main container is started again",
      async () => (await robust.report()).instance !== before[0],
    );
  },
};
