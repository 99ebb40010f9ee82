import { afterAll, describe, expect, it } from "vitest";
import { askedCapabilities } from "../../../src/provider/capabilities/asked-capabilities";
import { CAPABILITIES } from "../../../src/provider/capabilities/capabilities";
import type { NormaliseContext } from "../../../src/provider/normalise/normalise-context";
import { resource, seconds, specOf } from "../normalise-props";
import { createProjectFolder } from "../project-folder";

const project = createProjectFolder();
afterAll(() => project.remove());

const image = "redis";
const command = ["true"];
const sidecar = { name: "a", image };
const tcp = { port: 1, protocol: "tcp" };
const http = { port: 80, public: true };
const ON_HTTP = ["port.http", "port.public"];
const REPLICA = ["resources.replica-cpu", "resources.replica-memory"];
const ALWAYS = ["workload.service", "image.reference", "resources.cpu", "resources.memory", ...REPLICA];
const CONTAINER = ["image.reference", "resources.cpu", "resources.memory"];
const probe = (check: object) => ({ ports: [tcp], liveness: check, readiness: check, startup: check });
const probeIds = (kind: string) => ["liveness", "readiness", "startup"].map((role) => `probe.${role}.${kind}`);
const timed = (role: string) => ({
  [role]: {
    exec: { command },
    initialDelay: seconds(1),
    period: seconds(11),
    timeout: seconds(2),
    failureThreshold: 4,
  },
});
const timingIds = (role: string) =>
  ["initial-delay", "period", "timeout", "failure-threshold"].map((part) => `probe.${role}.${part}`);
const mount = (fields: object) => ({
  volumes: [{ name: "v" }],
  volumeMounts: [{ volume: "v", path: "/v", ...fields }],
});

/** Props beside an image, and what they ask for beside what every service does. */
const FIXTURES: readonly (readonly [object, readonly string[]])[] = [
  [{}, []],
  [{ liveness: { exec: { command }, initialDelay: seconds(0), period: seconds(10) } }, ["probe.liveness.exec"]],
  [{ pullPolicy: "missing", stopSignal: "SIGTERM", stopGracePeriod: seconds(10), replicas: 1, autoStart: true }, []],
  [{ replicas: 0 }, []],
  [{ pullPolicy: "always" }, ["image.pull-policy.always"]],
  [{ pullPolicy: "never" }, ["image.pull-policy.never"]],
  [{ entrypoint: command }, ["process.entrypoint"]],
  [{ args: [] }, ["process.args"]],
  [{ workingDir: "/a" }, ["process.working-dir"]],
  [{ user: "1" }, ["process.user"]],
  [{ env: { A: "" } }, ["process.env"]],
  [{ secrets: { A: resource("root/a") } }, ["process.secrets"]],
  [{ stopSignal: "SIGINT" }, ["process.stop-signal"]],
  [{ stopGracePeriod: seconds(11) }, ["process.stop-grace-period"]],
  ...["http", "http2", "grpc", "https", "tcp", "udp", "tls"].map(
    (protocol) => [{ ports: [{ port: 1, protocol }] }, [`port.${protocol}`]] as const,
  ),
  [{ ports: [http] }, ON_HTTP],
  [{ ports: [{ ...http, publicPort: 8 }] }, [...ON_HTTP, "port.public-port"]],
  [{ ports: [tcp, { ...tcp, port: 2 }] }, ["port.tcp", "port.several", "port.tcp"]],
  [{ ephemeralStorage: 1 }, ["resources.ephemeral-storage"]],
  [{ gpu: {} }, ["resources.gpu"]],
  [{ gpu: { type: "nvidia-l4" } }, ["resources.gpu", "resources.gpu.type"]],
  [{ architecture: "arm64" }, ["architecture.arm64"]],
  [probe({ httpGet: { port: 1 } }), ["port.tcp", ...probeIds("http")]],
  [probe({ tcpSocket: {} }), ["port.tcp", ...probeIds("tcp")]],
  [probe({ grpc: { port: 1 } }), ["port.tcp", ...probeIds("grpc")]],
  [probe({ exec: { command } }), ["port.tcp", ...probeIds("exec")]],
  [timed("liveness"), ["probe.liveness.exec", ...timingIds("liveness")]],
  [timed("readiness"), ["probe.readiness.exec", ...timingIds("readiness")]],
  [
    { readiness: { exec: { command }, successThreshold: 2 } },
    ["probe.readiness.exec", "probe.readiness.success-threshold"],
  ],
  [timed("startup"), ["probe.startup.exec", ...timingIds("startup")]],
  [{ replicas: 2 }, ["scaling.replicas"]],
  [{ scaling: { min: 0 } }, ["scaling.to-zero"]],
  [{ scaling: { cpuUtilization: 5 } }, ["scaling.replicas", "scaling.cpu"]],
  [{ scaling: { memoryUtilization: 5 } }, ["scaling.replicas", "scaling.memory"]],
  [{ scaling: { concurrency: 5 } }, ["scaling.replicas", "scaling.concurrency"]],
  [{ scaling: { requestsPerMinute: 5 } }, ["scaling.replicas", "scaling.requests"]],
  [{ scaling: { queue: { queue: resource("root/q"), messagesPerReplica: 1 } } }, ["scaling.replicas", "scaling.queue"]],
  [{ scaling: { schedules: [{ cron: "0 8 * * *", min: 1, max: 1 }] } }, ["scaling.schedule"]],
  [{ scaling: { scaleInCooldown: seconds(1) } }, ["scaling.cooldown"]],
  [{ scaling: { scaleOutCooldown: seconds(1) } }, ["scaling.cooldown"]],
  [{ sidecars: [sidecar] }, ["sidecar.container", ...CONTAINER]],
  [{ sidecars: [{ ...sidecar, essential: false }] }, ["sidecar.container", "sidecar.non-essential", ...CONTAINER]],
  [{ sidecars: [sidecar], dependsOn: [{ container: "a" }] }, ["sidecar.container", "sidecar.depends-on", ...CONTAINER]],
  [{ initContainers: [sidecar] }, ["init.container", ...CONTAINER]],
  ...["ephemeral", "memory", "persistent", "shared"].map(
    (kind) => [{ volumes: [{ name: "v", kind }] }, [`volume.${kind}`]] as const,
  ),
  [{ volumes: [{ name: "v", kind: "bind", hostPath: "v" }] }, ["volume.bind"]],
  [{ volumes: [{ name: "v", size: 1 }] }, ["volume.ephemeral", "volume.size"]],
  [mount({}), ["volume.ephemeral"]],
  [mount({ subPath: "a" }), ["volume.ephemeral", "volume.sub-path"]],
  [mount({ readOnly: true }), ["volume.ephemeral", "volume.read-only"]],
  [{ ports: [http], routes: [{ path: "/a" }] }, [...ON_HTTP, "routing.path"]],
  [{ ports: [http], routes: [{ path: "/a", host: "a.b" }] }, [...ON_HTTP, "routing.path", "routing.host"]],
  [{ ports: [http], domains: [{ name: "a.b" }] }, [...ON_HTTP, "routing.domain"]],
  [{ requestTimeout: seconds(5) }, ["routing.request-timeout"]],
  [{ rollout: { strategy: "rolling", autoRollback: true, healthGracePeriod: seconds(60) } }, []],
  [{ rollout: { strategy: "recreate" } }, ["rollout.recreate"]],
  [{ rollout: { autoRollback: false } }, ["rollout.no-rollback"]],
  [{ rollout: { healthGracePeriod: seconds(5) } }, ["rollout.health-grace-period"]],
  [{ rollout: { preDeploy: [{ command }] } }, ["rollout.pre-deploy"]],
  [{ dev: { watch: [{ action: "restart", path: "." }] } }, ["dev.watch"]],
  [{ dev: { debugPort: 9229 } }, ["dev.debug-port"]],
  [{ autoStart: false }, ["service.auto-start"]],
  [{ overrides: { aws: {} } }, ["overrides"]],
];

const BUILD = ["workload.service", "image.build", "resources.cpu", "resources.memory", ...REPLICA];
const FUNCTION = [
  "workload.function",
  "image.closure",
  "process.env",
  "port.http",
  "resources.cpu",
  "resources.memory",
  ...REPLICA,
];
const closure = { kind: "function", hasClosure: true } as const;

/** Other images and kinds, and all that they ask for. */
const OTHERS: readonly (readonly [object, Partial<NormaliseContext>, readonly string[]])[] = [
  [{ image: "./web", pullPolicy: "always" }, { projectDir: project.path }, BUILD],
  [
    { imageBuild: { context: "web", secrets: { a: { env: "A" } } } },
    { projectDir: project.path },
    [...BUILD, "image.build.secrets"],
  ],
  [{ timeout: seconds(60), concurrency: 1 }, closure, FUNCTION],
  [{ timeout: seconds(61) }, closure, [...FUNCTION, "function.timeout"]],
  [{ concurrency: 2 }, closure, [...FUNCTION, "function.concurrency"]],
];

const asked = (props: object, context: Partial<NormaliseContext> = {}): readonly string[] =>
  askedCapabilities(specOf(props, context))
    .map(({ capability }) => capability)
    .sort();

describe("askedCapabilities", () => {
  it.each(FIXTURES)("of %j are exactly those that the fields stand for", (props, expected) => {
    expect(asked({ image, ...props })).toEqual([...ALWAYS, ...expected].sort());
  });

  it.each(OTHERS)("of %j, in other kinds, are exactly those that the fields stand for", (props, context, expected) => {
    expect(asked(props, context)).toEqual([...expected].sort());
  });

  it("are all known here, but for those that calls ask for", () => {
    const known = [...ALWAYS, ...FIXTURES.flatMap(([, ids]) => ids), ...OTHERS.flatMap(([, , ids]) => ids)];
    const byCalls = ["binding", "event-handler"];
    expect([...new Set([...known, ...byCalls])].sort()).toEqual(Object.keys(CAPABILITIES).sort());
  });

  it("have the paths of the fields and the values to hold against limits", () => {
    const spec = specOf({
      image,
      cpu: 0.1,
      sidecars: [{ ...sidecar, cpu: 0.2, ports: [{ port: 1, protocol: "udp", public: true, publicPort: 5 }] }],
      initContainers: [{ ...sidecar, name: "i", memory: 64 }],
      replicas: 4,
      overrides: { "sim-docker": {} },
    });
    expect(askedCapabilities(spec)).toEqual(
      expect.arrayContaining([
        { capability: "workload.service", path: "" },
        { capability: "resources.cpu", path: "cpu", value: 0.1, container: "" },
        { capability: "resources.cpu", path: "sidecars[0].cpu", value: 0.2, container: "sidecars[0]" },
        { capability: "resources.memory", path: "initContainers[0].memory", value: 64, container: "initContainers[0]" },
        { capability: "resources.replica-cpu", path: "cpu", value: 0.3, others: 0.2 },
        { capability: "resources.replica-memory", path: "memory", value: 1024, others: 512 },
        { capability: "port.udp", path: "sidecars[0].ports[0].protocol", container: "sidecars[0]" },
        { capability: "port.public-port", path: "sidecars[0].ports[0].publicPort", value: 5, container: "sidecars[0]" },
        { capability: "scaling.replicas", path: "replicas", value: 4 },
        { capability: "overrides", path: "overrides.sim-docker", value: "sim-docker" },
      ]),
    );
  });
});
