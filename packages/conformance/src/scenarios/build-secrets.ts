import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

const VALUE = randomUUID();

const DOCKERFILE = `
FROM node:20-alpine
COPY *.js nonce /echo/
RUN --mount=type=secret,id=token node -p 'btoa(fs.readFileSync("/run/secrets/token"))' > /echo/encoded
ENTRYPOINT ["node", "/echo/server.js"]
`;

export const buildSecretsScenario: Scenario = {
  title: "steps of a build that mount a secret have its value, and the container does not",
  proves: ["image.build.secrets"],
  needs: ["image.build", "port.http", "port.public"],
  files: {
    ...echoProgram(`
      new containers.Service(
        imageBuild: { context: "./echo", dockerfile: "Mounting", secrets: { token: { file: "./token.txt" } } },
        port: 8080,
        public: true,
      ) as "web";
    `),
    "echo/Mounting": DOCKERFILE,
    "token.txt": VALUE,
    // A step that was done before is not done again, although the value is another.
    "echo/nonce": randomUUID(),
  },
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    const { env } = await web.report();
    assert.equal((await web.read("/echo/encoded"))?.trim(), btoa(VALUE));
    assert.equal(await web.read("/run/secrets/token"), undefined);
    assert.ok(!Object.values(env).join().includes(VALUE));
  },
};
