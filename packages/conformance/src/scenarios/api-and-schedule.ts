import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const apiAndScheduleScenario: Scenario = {
  title:
    "requests of an API reach a container with all that they have and get its answer; ticks of a schedule reach it too",
  proves: ["event-handler"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    bring http;
    let web = new containers.Service(image: "./echo", port: 8080, public: true) as "web";
    let api = new cloud.Api() as "api";
    api.post("/orders/:id", web.forward().fromApi());
    api.put("/moved", web.forward(path: "/events/moved", method: "PATCH").fromApi());
    new cloud.Schedule(rate: 1m).onTick(web.forward(path: "/events/tick", method: "GET").fromSchedule());
    new cloud.Function(inflight () => {
      http.put("{api.url}/moved?a=1", body: "moved");
      return http.post("{api.url}/orders/7?a=1", body: Json.stringify(7), headers: { "x-word": "kept" }).body;
    }) as "send";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    assert.equal(JSON.parse(String(await app.invoke(pathOf("send")))).event, 7);
    const got = async (url: string) => (await web.report()).requests.find((request) => request.url === url);
    const order = await got("/orders/7?a=1");
    assert.deepEqual([order?.method, order?.body, order?.headers["x-word"]], ["POST", "7", "kept"]);
    const moved = await got("/events/moved?a=1");
    assert.deepEqual([moved?.method, moved?.body], ["PATCH", "moved"]);
    const tick = await until("the schedule ticks", () => got("/events/tick"), 90);
    assert.deepEqual([tick.method, tick.headers["ce-type"]], ["GET", "wing.schedule.tick"]);
  },
};
