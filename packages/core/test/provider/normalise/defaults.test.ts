import { afterAll, describe, expect, it } from "vitest";
import { resource, seconds, specOf } from "../normalise-props";
import { createProjectFolder } from "../project-folder";

const image = "redis";
const project = createProjectFolder();
afterAll(() => project.remove());

describe("a spec", () => {
  it("has every default", () => {
    expect(specOf({ image })).toStrictEqual({
      kind: "service",
      name: "web",
      path: "root/Default/web",
      main: {
        name: "main",
        image: { kind: "reference", reference: "redis" },
        pullPolicy: "missing",
        env: {},
        secrets: {},
        ports: [],
        cpu: 0.25,
        memory: 512,
        probes: {},
        volumeMounts: [],
        stopSignal: "SIGTERM",
        stopGracePeriod: 10,
        dependsOn: [],
      },
      sidecars: [],
      initContainers: [],
      volumes: [],
      architecture: "amd64",
      scaling: { min: 1, max: 1, queues: [], schedules: [], scaleInCooldown: 300, scaleOutCooldown: 0 },
      routes: [],
      domains: [],
      rollout: { strategy: "rolling", autoRollback: true, healthGracePeriod: 60, preDeploy: [] },
      dev: { watch: [] },
      autoStart: true,
      onUnsupported: "error",
      overrides: {},
    });
  });

  it("has the defaults of functions", () => {
    const spec = specOf(undefined, { kind: "function", hasClosure: true });
    expect(spec).toMatchObject({
      kind: "function",
      timeout: 60,
      concurrency: 1,
      scaling: { min: 0, max: 10 },
      main: {
        image: { kind: "closure" },
        env: { PORT: "8080" },
        ports: [{ port: 8080, name: "http", protocol: "http", public: false }],
      },
    });
  });

  it("tells a function where it is invoked, unless the user does", () => {
    const portOf = (props: object) => specOf({ image, ...props }, { kind: "function" }).main.env.PORT;
    expect(portOf({ port: 9000 })).toBe("9000");
    expect(portOf({ ports: [{ port: 1, protocol: "tcp" }, { port: 2 }] })).toBe("2");
    expect(portOf({ port: 9000, env: { PORT: "http" } })).toBe("http");
    expect(specOf({ image, public: true }, { kind: "function" }).main.ports).toMatchObject([
      { port: 8080, public: true },
    ]);
  });

  it("drops CMD beside a new entrypoint", () => {
    expect(specOf({ image, entrypoint: ["a"] }).main).toMatchObject({ entrypoint: ["a"], args: [] });
    expect(specOf({ image, args: [] }).main.args).toEqual([]);
    expect(specOf({ image }).main).not.toHaveProperty("args");
  });

  it("writes the short form of a port out", () => {
    const port = { port: 80, name: "http", protocol: "http", public: true };
    expect(specOf({ image, port: 80, public: true }).main.ports).toEqual([port]);
  });

  it("names the first port of a protocol after it and the others after their numbers", () => {
    const ports = [
      { port: 1 },
      { port: 2 },
      { port: 3, protocol: "udp" },
      { port: 4, name: "tcp" },
      { port: 5, protocol: "tcp" },
    ];
    const spec = specOf({ image, ports, sidecars: [{ name: "a", image, ports: [{ port: 6 }] }] });
    expect(spec.main.ports.map(({ name }) => name)).toEqual(["http", "p2", "udp", "tcp", "p5"]);
    expect(spec.sidecars[0]?.ports[0]?.name).toBe("p6");
  });

  it("lets TCP and UDP share a number", () => {
    const ports = [
      { port: 53, protocol: "tcp" },
      { port: 53, protocol: "udp" },
    ];
    expect(specOf({ image, ports }).main.ports.map(({ name }) => name)).toEqual(["tcp", "udp"]);
  });

  it("finds the port of a probe and gives all of its timing", () => {
    const ports = [
      { port: 1, protocol: "udp" },
      { port: 2, protocol: "tcp" },
      { port: 3, protocol: "https" },
      { port: 4, protocol: "grpc" },
    ];
    const { probes } = specOf({
      image,
      ports,
      liveness: { httpGet: {} },
      readiness: { tcpSocket: {} },
      startup: { grpc: {} },
    }).main;
    const timing = { initialDelay: 0, period: 10, timeout: 1, failureThreshold: 3, successThreshold: 1 };
    expect(probes).toEqual({
      liveness: { check: { kind: "httpGet", path: "/", port: 3, scheme: "https", headers: {} }, ...timing },
      readiness: { check: { kind: "tcpSocket", port: 2 }, ...timing },
      startup: { check: { kind: "grpc", port: 4, service: "" }, ...timing },
    });
  });

  it("waits for health where it is told, and for the start elsewhere", () => {
    const startup = { exec: { command: ["true"] } };
    const sidecars = [
      { name: "a", image, startup },
      { name: "b", image },
    ];
    const dependsOn = [{ container: "a" }, { container: "b" }];
    expect(specOf({ image, sidecars, dependsOn }).main.dependsOn.map(({ condition }) => condition)).toEqual([
      "healthy",
      "started",
    ]);
  });

  it.each([
    [{ replicas: 3 }, { min: 3, max: 3 }, {}],
    [{ replicas: 0 }, { min: 0, max: 0 }, {}],
    [{ scaling: { min: 2 } }, { min: 2, max: 2 }, {}],
    [{ scaling: { min: 0 } }, { min: 0, max: 1 }, {}],
    [{ scaling: { max: 4 } }, { min: 1, max: 4 }, { cpuUtilization: 70 }],
    [{ scaling: { memoryUtilization: 50 } }, { min: 1, max: 10 }, { memoryUtilization: 50 }],
    [{ scaling: { min: 12, concurrency: 5 } }, { min: 12, max: 12 }, { concurrency: 5 }],
  ])("scales by %j", (props, bounds, rules) => {
    const cooldowns = { scaleInCooldown: 300, scaleOutCooldown: 0 };
    expect(specOf({ image, ...props }).scaling).toEqual({
      ...bounds,
      ...rules,
      queues: [],
      schedules: [],
      ...cooldowns,
    });
  });

  it("has no CPU rule of its own in functions, which follow their invocations", () => {
    expect(specOf({ image, scaling: { max: 4 } }, { kind: "function" }).scaling).not.toHaveProperty("cpuUtilization");
  });

  it("refers to resources by their paths and counts durations in seconds", () => {
    const queue = { queue: resource("root/q"), messagesPerReplica: 5 };
    const spec = specOf({
      image,
      secrets: { B: resource("root/b"), A: resource("root/a") },
      scaling: { queue },
      requestTimeout: seconds(90),
    });
    expect(Object.entries(spec.main.secrets)).toEqual([
      ["A", "root/a"],
      ["B", "root/b"],
    ]);
    expect(spec.scaling.queues).toEqual([{ queue: "root/q", messagesPerReplica: 5 }]);
    expect(spec.requestTimeout).toBe(90);
  });

  it("has absolute paths of everything on the machine", () => {
    const props = {
      imageBuild: { context: "web", secrets: { npm: { file: ".npmrc" }, key: { env: "KEY" } } },
      architecture: "arm64",
      volumes: [{ name: "src", kind: "bind", hostPath: "data" }],
      dev: { watch: [{ action: "sync", path: "src" }] },
    };
    const spec = specOf(props, { projectDir: project.path });
    expect(spec.main.image).toStrictEqual({
      kind: "build",
      context: project.at("web"),
      dockerfile: project.at("web", "Dockerfile"),
      args: {},
      secrets: { key: { env: "KEY" }, npm: { file: project.at(".npmrc") } },
      platform: "linux/arm64",
      ignore: [],
    });
    expect(spec.volumes[0]?.hostPath).toBe(project.at("data"));
    expect(spec.dev.watch).toEqual([{ action: "sync", path: project.at("web", "src"), ignore: [], initialSync: true }]);
  });

  it("is the same for a path in image as for the build of that folder", () => {
    const context = { projectDir: project.path };
    expect(specOf({ image: "./web" }, context)).toEqual(specOf({ imageBuild: { context: "web" } }, context));
  });

  it("keeps tokens unseen", () => {
    const token = "$" + "{wsim#root/Default/Repo#attrs.uri}";
    const spec = specOf({ image: token, env: { A: token }, args: [token] });
    expect(spec.main).toMatchObject({ image: { reference: token }, env: { A: token }, args: [token] });
  });
});
