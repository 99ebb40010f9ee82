import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { echoProgram, pathOf } from "./echo-program";

export const bindingsScenario: Scenario = {
  title: "code in any language uses what is bound, and only the operations that it is given",
  proves: ["binding"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    let store = new cloud.Bucket() as "store";
    let web = new containers.Service(image: "./echo", port: 8080, public: true) as "web";
    web.bind("store", store, ["get", "put"]);
    new cloud.Function(inflight () => { return store.get("from web"); }) as "read";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    const { WING_BINDINGS_URL: url } = (await web.report()).env;
    const call = (operation: string, ...args: unknown[]) =>
      web.fetch(`${url}/store/${operation}`, { method: "POST", body: JSON.stringify(args) });
    await call("put", "from web", "it is");
    assert.equal(await call("get", "from web"), '"it is"');
    assert.equal(await app.invoke(pathOf("read")), "it is");
    assert.equal(JSON.parse(await call("delete", "from web")).status, 403);
    assert.equal(await app.invoke(pathOf("read")), "it is");
  },
};
