import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";
import { hasLine } from "./has-line";

export const stoppingScenario: Scenario = {
  title: "a process that is stopped gets its signal, and is killed when its grace period is over",
  proves: ["process.stop-signal", "process.stop-grace-period"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    new containers.Service(image: "./echo", port: 8080, public: true, stopSignal: "SIGUSR2") as "signalled";
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      env: { ECHO_STOP_SECONDS: "12" },
      stopGracePeriod: 15s,
    ) as "patient";
    new containers.Service(
      image: "./echo",
      port: 8080,
      public: true,
      env: { ECHO_STOP_SECONDS: "4" },
      stopGracePeriod: 1s,
    ) as "stubborn";
  `),
  async check(app) {
    const names = ["signalled", "patient", "stubborn"];
    await Promise.all(names.map((name) => new EchoClient(app, pathOf(name)).untilServed()));
    await Promise.all(names.map((name) => app.client(pathOf(name)).stop()));
    await until("the signal is seen", () => hasLine(app, "signalled", /^signal SIGUSR2/));
    // Longer than the default, which is 10 s.
    await until("one that is given the time ends by itself", () => hasLine(app, "patient", /^ended/));
    assert.ok(await hasLine(app, "stubborn", /^signal SIGTERM/), "SIGTERM is the default");
    assert.ok(!(await hasLine(app, "stubborn", /^ended/)), "one that takes too long is killed");
  },
};
