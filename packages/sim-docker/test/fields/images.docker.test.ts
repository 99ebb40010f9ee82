import { IMAGE_LABEL } from "@wing-containers/engine/image-label";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import type { RunningApp } from "./running-app";

const SECRET = "s3cr3t-of-the-image-test";
const unique = `u${process.pid}x${Date.now()}`;

const PROGRAM = `
  new containers.Service(image: "./shared", stopGracePeriod: 0s) as "first";
  new containers.Service(
    image: "./shared",
    stopGracePeriod: 0s,
    sidecars: [{ name: "beside", image: "./shared", stopGracePeriod: 0s }],
  ) as "second";
  new containers.Service(
    imageBuild: {
      context: ".",
      dockerfile: "docker/Dockerfile.stages",
      target: "wanted",
      args: { GREETING: "said as an argument" },
      secrets: { key: { env: "FIELDS_KEY" }, letter: { file: "letter.txt" } },
      ignore: ["left-out.txt"],
    },
    stopGracePeriod: 0s,
  ) as "built";
  new containers.Service(image: "./failing") as "failing";
  new containers.Service(image: "example.invalid/nobody/${unique}:1", pullPolicy: containers.PullPolicy.NEVER) as "missing";
  new containers.Service(image: "busybox:1.36", architecture: containers.Architecture.ARM64) as "foreign";
  new containers.Service(image: "example.invalid/nobody/${unique}:1", pullPolicy: containers.PullPolicy.ALWAYS) as "unpullable";
  test "the failure is told" { assert(true); }
`;

const FILES = {
  "shared/Dockerfile": `FROM busybox:1.36\nRUN echo ${unique} > /unique\nCMD ["sleep", "600"]\n`,
  "docker/Dockerfile.stages": `FROM busybox:1.36 AS wanted
ARG GREETING=none
RUN echo "$GREETING" > /greeting
RUN --mount=type=secret,id=key --mount=type=secret,id=letter cat /run/secrets/key /run/secrets/letter | md5sum > /sum
COPY . /all
CMD ["sleep", "600"]
FROM wanted AS last
RUN exit 9
`,
  "letter.txt": "letter-of-the-image-test",
  "left-out.txt": "x",
  "failing/Dockerfile": "FROM busybox:1.36\nRUN echo what went wrong && exit 3\n",
};

const docker = new Docker();
const builds = { count: 0 };
let app: CompiledApp;
let running: RunningApp;
let events: NodeJS.ReadableStream & { destroy(): void };

beforeAll(async () => {
  process.env.FIELDS_KEY = SECRET;
  app = await compileApp(PROGRAM, FILES);
  events = (await docker.getEvents({ filters: { type: ["image"], event: ["tag"] } })) as never;
  const tag = app.schemas.find(({ spec }) => spec.name === "first")?.images.main;
  events.on("data", (chunk: Buffer) => {
    for (const line of chunk.toString().trim().split("\n")) {
      if (tag?.kind === "build" && JSON.parse(line).Actor.Attributes.name === tag.tag) builds.count += 1;
    }
  });
  running = await app.start();
}, 120_000);

afterAll(async () => {
  events?.destroy();
  await app?.remove();
}, 60_000);

const lines = (service: string, pattern: RegExp) =>
  running.told.filter(({ of, message }) => of === service && pattern.test(message)).map(({ message }) => message);

test("an image that several containers use is built once", async () => {
  const ids = await Promise.all(
    [running.containers("first"), running.containers("second"), running.containers("second", "beside")].map(
      async (found) => (await found)[0]?.Image,
    ),
  );
  expect(ids[0]).toBeDefined();
  expect(new Set(ids).size).toBe(1);
  expect(builds.count).toBe(1);
});

test("the progress of a build is told with its steps", () => {
  const [step] = [...lines("first", /RUN echo/), ...lines("second", /RUN echo/)];
  expect(step).toMatch(/shared: \[2\/2\] RUN echo/);
});

test("a build takes its stage, arguments, secrets and ignored files", async () => {
  expect(await running.exec("built", ["cat", "/greeting"])).toBe("said as an argument");
  const sum = await running.exec("built", ["sh", "-c", `printf '${SECRET}letter-of-the-image-test' | md5sum`]);
  expect(await running.exec("built", ["cat", "/sum"])).toBe(sum);
  const files = await running.exec("built", ["ls", "/all"]);
  expect(files).toContain("main.w");
  expect(files).not.toContain("left-out.txt");
});

test("what Wing compiles into a build context does not change the image", async () => {
  const image = app.schemas.find(({ spec }) => spec.name === "built")?.images.main;
  const compiled = image?.kind === "build" ? image.tag : "";
  expect((await running.containers("built"))[0]?.Image).toBe((await docker.getImage(compiled).inspect()).Id);
  expect(await running.exec("built", ["find", "/all", "-name", "*.wsim*"])).toBe("");
});

test("a build secret stays out of the image, the traces and the compiled program", async () => {
  const [built] = await running.containers("built");
  const image = docker.getImage(built?.Image ?? "");
  const known = JSON.stringify([await image.inspect(), await image.history(), running.told, app.simulatorFile]);
  expect(known).not.toContain(SECRET);
  expect(known).not.toContain("letter-of-the-image-test");
  expect((await image.inspect()).Config.Labels[IMAGE_LABEL]).toBeDefined();
});

test("a build that fails tells its step, exit code and output", async () => {
  const { level, message } = await running.untilTold("failing", /Building/);
  expect(level).toBe("error");
  expect(message).toMatch(/failed at `RUN echo what went wrong && exit 3` with exit code 3:\n +what went wrong/);
});

test("an image that must not be pulled and is not there is a clear failure", async () => {
  const { level, message } = await running.untilTold("missing", /pull policy/);
  expect(level).toBe("error");
  expect(message).toContain(
    `The engine has no image example.invalid/nobody/${unique}:1, and its pull policy is "never".`,
  );
});

test("an image for another architecture is a clear failure", async () => {
  const { level, message } = await running.untilTold("foreign", /is made for/);
  expect(level).toBe("error");
  expect(message).toContain("busybox:1.36 is made for linux/amd64, and linux/arm64 is asked for");
});

test("an image that is to be pulled each time from a registry that is not there is a clear failure", {
  timeout: 30_000,
}, async () => {
  const { level, message } = await running.untilTold("unpullable", /example\.invalid/, 25_000);
  expect(level).toBe("error");
  expect(message).toContain("example.invalid");
});

test("failures of some leave the others running", async () => {
  expect(await running.containers("first")).toHaveLength(1);
  expect(await running.containers("built")).toHaveLength(1);
});

test("`wing test` fails with the build's output, though other workloads run", { timeout: 90_000 }, async () => {
  await running.stop();
  const { exitCode, output } = await app.project.test({ FIELDS_KEY: SECRET });
  expect(exitCode).toBe(1);
  expect(output).toContain("failed at `RUN echo what went wrong && exit 3` with exit code 3:");
  expect(output).toContain("what went wrong");
  expect(output).not.toContain(SECRET);
});
