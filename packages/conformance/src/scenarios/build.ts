import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

const DOCKERFILE = `
FROM node:20-alpine AS base
COPY * /echo/
ARG WORD=default
ENV WORD=$WORD STAGE=base
ENTRYPOINT ["node", "/echo/server.js"]
FROM base AS wanted
ENV STAGE=wanted
FROM base AS last
ENV STAGE=last
`;

export const buildScenario: Scenario = {
  title:
    "an image is built by its own Dockerfile to the stage, with the arguments and without the files that are named",
  proves: ["image.build"],
  needs: ["port.http", "port.public"],
  files: {
    ...echoProgram(`
      new containers.Service(
        imageBuild: {
          context: "./echo",
          dockerfile: "Stages",
          target: "wanted",
          args: { WORD: "given" },
          ignore: ["*.txt"],
        },
        port: 8080,
        public: true,
      ) as "web";
    `),
    "echo/Stages": DOCKERFILE,
    "echo/note.txt": "not for the image",
  },
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    const { env } = await web.report();
    assert.deepEqual([env.STAGE, env.WORD], ["wanted", "given"]);
    assert.equal(await web.read("/echo/note.txt"), undefined);
  },
};
