import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createWingProject } from "../wing/wing-project";

const PROGRAM = `
  bring cloud;
  bring "@wing-containers/core" as containers;
  let bucket = new cloud.Bucket() as "bucket";
  class Greeter { pub inflight greet(): str { return "bound one"; } }
  let greeter = new Greeter() as "greeter";
  new containers.Service(inflight () => { bucket.put("key", "closure one"); }) as "closure";
  new containers.Function(inflight () => { log(bucket.get("key")); }) as "function";
  let web = new containers.Service(image: "nginx:1.25-alpine", port: 80) as "web";
  web.bind("greeter", greeter, ["greet"]);
  new cloud.Function(inflight () => { log("unrelated one"); }) as "unrelated";
`;

test("the simulator sees a workload change when its own code does, and not otherwise", {
  timeout: 120_000,
}, async () => {
  const project = createWingProject({ "main.w": PROGRAM });
  onTestFinished(() => project.remove());
  const compile = async () => {
    const run = project.wing(["compile", "-t", "@wing-containers/sim-docker", "main.w"]);
    expect({ code: await run.ended, output: run.output() }).toMatchObject({ code: 0 });
    const file = readFileSync(join(project.directory, "target/main.wsim/simulator.json"), "utf8");
    const { resources } = JSON.parse(file) as { resources: Record<string, object> };
    const of = (name: string) => JSON.stringify(resources[`root/Default/${name}`]);
    return { closure: of("closure"), function: of("function"), web: of("web") };
  };
  let program = PROGRAM;
  const edit = (from: string, to: string) => {
    program = program.replace(from, to);
    project.write("main.w", program);
    return compile();
  };

  const first = await compile();
  expect(await edit("unrelated one", "unrelated two")).toEqual(first);
  const second = await edit("closure one", "closure two");
  expect({ ...second, closure: "" }).toEqual({ ...first, closure: "" });
  expect(second.closure).not.toBe(first.closure);
  const third = await edit("bound one", "bound two");
  expect({ ...third, web: "" }).toEqual({ ...second, web: "" });
  expect(third.web).not.toBe(second.web);
});
