import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONSOLE_HANDLER_TYPE } from "../../src/console/console-handler-schema";
import { FUNCTION_TYPE, WORKLOAD_TYPE } from "../../src/workload/workload-schema";
import { type CompiledApp, compileApp } from "../fields/compiled-app";

const PROGRAM = `
  new containers.Service(
    image: "nginx:1.25-alpine",
    ports: [
      { port: 9000, name: "admin" },
      { port: 80, name: "web", public: true },
      { port: 5000, name: "stream", protocol: containers.Protocol.TCP },
    ],
    readiness: { httpGet: { path: "/ready?deep=1", port: 80 } },
    liveness: { httpGet: { path: "/live", port: 9000 } },
    routes: [{ path: "/api", port: 9000 }],
  ) as "web";
  new containers.Function(image: "nginx:1.25-alpine", env: { MODE: "fast" }) as "inside";
  new containers.Function(image: "nginx:1.25-alpine", public: true) as "outside";
`;

interface Element {
  readonly kind: string;
  readonly label: string;
  readonly link?: boolean;
  readonly getUrlHandler?: string;
  readonly getApiSpecHandler?: string;
}

let app: CompiledApp;
beforeAll(async () => {
  app = await compileApp(PROGRAM);
}, 60_000);
afterAll(() => app?.remove());

test("says what the service is, and lists the elements of its panel", () => {
  const tree = JSON.parse(readFileSync(join(app.simfile, "tree.json"), "utf8"));
  const { display } = tree.tree.children.Default.children.web;
  expect(display).toMatchObject({ title: "Service", description: "nginx:1.25-alpine", icon: "cube" });
  expect(display.ui.map(({ kind, label, link }: Element) => `${kind} ${label}${link ? " (link)" : ""}`)).toEqual([
    "field URL admin (link)",
    "field URL web (link)",
    "field URL stream",
    "field State",
    "field Replicas",
    "field Restarts",
    "field Image",
    "button Start",
    "button Stop",
    "button Restart",
    "button Show logs",
    "http-client HTTP 80",
  ]);
});

test("offers the routes and probes of the public port, and needs no function for it", () => {
  const { resources } = JSON.parse(app.simulatorFile);
  const document = JSON.parse(resources["root/Default/web/Console HTTP"].props.value);
  expect(Object.keys(document.paths)).toEqual(["/", "/api", "/ready"]);
  const types = Object.values(resources as Record<string, { type: string }>).map(({ type }) => type);
  expect(new Set(types)).toEqual(new Set([WORKLOAD_TYPE, FUNCTION_TYPE, CONSOLE_HANDLER_TYPE]));
});

test("tells the Console which panel a workload has, and what that shows of a function", () => {
  const tree = JSON.parse(readFileSync(join(app.simfile, "tree.json"), "utf8"));
  const { web, inside, outside } = tree.tree.children.Default.children;
  expect(web.attributes).toEqual({ "wing:console:type": "@wing-containers/core.Service" });
  expect(inside.attributes).toEqual({ "wing:console:type": "@winglang/sdk.cloud.Function" });
  const { props } = JSON.parse(app.simulatorFile).resources["root/Default/inside"];
  expect(props).toMatchObject({
    sourceCodeFile: "nginx:1.25-alpine",
    environmentVariables: { MODE: "fast", PORT: "8080" },
  });
  const clients = [inside, outside].map(({ display }) =>
    display.ui.filter(({ kind }: Element) => kind === "http-client"),
  );
  expect(clients.map(({ length }) => length)).toEqual([0, 1]);
});

test("has no panel in a compilation for tests", { timeout: 60_000 }, async () => {
  const service = 'new containers.Service(image: "busybox:1.36", autoStart: false) as "idle";';
  app.project.write("main.w", `bring "@wing-containers/core" as containers;\n${service}\ntest "nothing" {}\n`);
  const run = app.project.wing(["test", "--no-clean", "-t", "@wing-containers/sim-docker", "main.w"]);
  expect({ exitCode: await run.ended, output: run.output() }).toMatchObject({ exitCode: 0 });
  const folder = join(app.project.directory, "target/test");
  const [compiled] = readdirSync(folder).filter((name) => name.includes("wsim"));
  const { resources } = JSON.parse(readFileSync(join(folder, compiled ?? "", "simulator.json"), "utf8"));
  expect(Object.keys(resources).filter((path) => path.includes("idle"))).toHaveLength(1);
});
