import { resource, seconds } from "../normalise-props";

export const image = "redis";
const command = ["true"];
export const sidecar = { name: "a", image };
const tcp = { port: 1, protocol: "tcp" };
const http = { port: 80, public: true };
const ON_HTTP = ["port.http", "port.public"];
export const REPLICA = ["resources.replica-cpu", "resources.replica-memory"];
export const ALWAYS = ["workload.service", "image.reference", "resources.cpu", "resources.memory", ...REPLICA];
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
export const FIXTURES: readonly (readonly [object, readonly string[]])[] = [
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
