import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

const ODD = "a=b 'c' $HOME second word";

export const processScenario: Scenario = {
  title: "a process has the program, arguments, variables, folder and user that it is given",
  proves: [
    "workload.service",
    "image.build",
    "process.entrypoint",
    "process.args",
    "process.env",
    "process.working-dir",
    "process.user",
  ],
  needs: ["port.http", "port.public"],
  files: echoProgram(`
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      entrypoint: ["node", "--title=chosen", "/echo/server.js"],
      args: ["one", "two words; $HOME"],
      env: { PLAIN: "value", EMPTY: "", ODD: "${ODD}" },
      workingDir: "/usr/local",
      user: "1234:4321",
    ) as "web";
    new containers.Service(image: "./echo", port: 8080, public: true) as "plain";
  `),
  async check(app) {
    const plain = await new EchoClient(app, pathOf("plain")).report();
    assert.deepEqual([plain.execArgv, plain.args, plain.cwd, plain.uid], [[], [], "/tmp", 0]);
    const { execArgv, args, cwd, uid, gid, env } = await new EchoClient(app, pathOf("web")).report();
    assert.deepEqual(execArgv, ["--title=chosen"]);
    assert.deepEqual(args, ["one", "two words; $HOME"]);
    assert.deepEqual([cwd, uid, gid], ["/usr/local", 1234, 4321]);
    assert.deepEqual([env.PLAIN, env.EMPTY, env.ODD], ["value", "", ODD]);
  },
};
