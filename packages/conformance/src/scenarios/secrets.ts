import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

const VALUE = "the value of the secret";

export const secretsScenario: Scenario = {
  title: "a secret's value is in the container's environment, and in no line that it writes",
  proves: ["process.secrets"],
  needs: ["image.build", "port.http", "port.public"],
  files: {
    ...echoProgram(`
      let token = new cloud.Secret(name: "CONFORMANCE_TOKEN");
      new containers.Service(image: "./echo", port: 8080, public: true, secrets: { TOKEN: token }) as "web";
    `),
    ".env": `CONFORMANCE_TOKEN="${VALUE}"\n`,
  },
  async check(app) {
    const { env } = await new EchoClient(app, pathOf("web")).report();
    assert.equal(env.TOKEN, VALUE);
    assert.ok(!(await app.lines(pathOf("web"))).join().includes(VALUE));
  },
};
