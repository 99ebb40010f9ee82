import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import { functionServer } from "./function-server";

let app: CompiledApp;
const run = async (program: string, env?: NodeJS.ProcessEnv) => {
  app.project.write("main.w", `bring cloud;\nbring "@wing-containers/core" as containers;\n${program}`);
  return app.project.test(env);
};

beforeAll(async () => {
  app = await compileApp('new containers.Function(image: "./fn") as "fn";', {
    ...functionServer("failures"),
    "broken/Dockerfile": "FROM busybox:1.36\nRUN echo no compiler >&2; exit 3\n",
  });
}, 60_000);

afterAll(() => app?.remove(), 60_000);

test("an image that cannot be built fails the test", { timeout: 60_000 }, async () => {
  const { exitCode, output } = await run(
    'let fn = new containers.Function(image: "./broken") as "fn";\ntest "t" { fn.invoke(); }',
  );
  expect(exitCode).toBe(1);
  expect(output).toContain("no compiler");
  expect(output).toContain("failed at `RUN echo no compiler >&2; exit 3` with exit code 3");
});

test("a test that does not invoke the function waits for its image all the same", { timeout: 60_000 }, async () => {
  const { exitCode, output } = await run(`
    new containers.Function(image: "wing-containers.invalid/no-such-image:1") as "fn";
    test "t" {}
  `);
  expect(exitCode).toBe(1);
  expect(output).toContain("wing-containers.invalid/no-such-image:1");
});

test("without an engine the reason is told", { timeout: 60_000 }, async () => {
  const program = 'let fn = new containers.Function(image: "./fn") as "fn";\ntest "t" { fn.invoke(); }';
  const { exitCode, output } = await run(program, { DOCKER_HOST: "unix:///nowhere/docker.sock" });
  expect(exitCode).toBe(1);
  expect(output).toContain("/nowhere/docker.sock");
});

test("what an invocation fails of is in the test's output, with the container's stack", {
  timeout: 60_000,
}, async () => {
  const program = 'let fn = new containers.Function(image: "./fn") as "fn";';
  const { exitCode, output } = await run(
    `${program}\ntest "t" { fn.invoke({ do: "fail", message: "no such order" }); }`,
  );
  expect(exitCode).toBe(1);
  expect(output).toContain("no such order");
});

test("routes of a function are refused", { timeout: 60_000 }, async () => {
  const { exitCode, output } = await run(
    'new containers.Function(image: "./fn", public: true, routes: [{ path: "/a", port: 8080 }]) as "fn";',
  );
  expect(exitCode).toBe(1);
  expect(output).toContain("every request to a function's address is an invocation");
});
