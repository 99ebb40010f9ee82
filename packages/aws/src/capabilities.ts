import {
  type CapabilityTable,
  emulated,
  type Limits,
  limited,
  native,
  unsupported,
} from "@wing-containers/core/capabilities";

/**
 * What Fargate takes as the size of a task: MiB by vCPU.
 * Source: Amazon ECS API reference, RegisterTaskDefinition, `cpu`.
 */
const FARGATE: Limits & { pairs: object } = {
  pairs: [
    {
      with: "resources.replica-cpu",
      rows: [
        { when: { values: [0.25] }, then: { values: [512, 1024, 2048] } },
        { when: { values: [0.5] }, then: { min: 1024, max: 4096, step: 1024 } },
        { when: { values: [1] }, then: { min: 2048, max: 8192, step: 1024 } },
        { when: { values: [2] }, then: { min: 4096, max: 16384, step: 1024 } },
        { when: { values: [4] }, then: { min: 8192, max: 30720, step: 1024 } },
        { when: { values: [8] }, then: { min: 16384, max: 61440, step: 4096 } },
        { when: { values: [16] }, then: { min: 32768, max: 122880, step: 8192 } },
      ],
    },
  ],
};

/** What machines of EC2 have; see `service/gpu/gpu-instances.ts`. */
const GPU_TYPES = ["nvidia-t4", "nvidia-l4", "nvidia-a10g", "nvidia-a100", "nvidia-h100"];

const REPLACED = "A program of ours beside the container asks its port; when it fails, the whole replica is replaced.";

const GATE =
  "A program of ours beside the container asks its port: a replica is called when it has succeeded once. Afterwards, load " +
  "balancers leave out replicas that fail it, by health checks of their own, and ECS replaces them; callers inside the app " +
  "still reach them.";

const EXEC =
  "ECS runs it: every 5 to 300 s, up to 60 s long (2 s at least), 10 failures at most, 300 s after the start at most; " +
  "liveness and readiness of a container are the same command.";

const EFS = emulated(
  "EFS: all processes write as one user (the container's `user` where it is a number, else 1000), and chown fails",
);

/** Source: Elastic Load Balancing API reference, CreateTargetGroup, `ProtocolVersion`: listeners for HTTPS only. */
const BY_TLS =
  "A load balancer takes its requests from clients that come by TLS. Without domains, connections to public ports pass as they are, and there can be no routes to them.";

/** What containers on AWS can do: services on ECS with Fargate, functions on Lambda. */
export const capabilities: CapabilityTable = {
  "workload.service": native,
  "workload.function": native,
  "image.reference": native,
  "image.build": native,
  "image.build.secrets": native,
  "image.closure": native,
  "image.pull-policy.always": emulated("ECS fetches the image for every replica that starts, whatever the policy", {
    noEffect: true,
  }),
  "image.pull-policy.never": unsupported(
    "every replica fetches its image from a registry.",
    "Leave pullPolicy out, and put the image into a registry.",
  ),
  "process.entrypoint": native,
  "process.args": native,
  "process.working-dir": native,
  "process.user": native,
  "process.env": native,
  "process.secrets": native,
  "process.stop-signal": unsupported(
    "ECS sends SIGTERM, or the STOPSIGNAL of the image.",
    "Set STOPSIGNAL in the image.",
  ),
  "process.stop-grace-period": limited("stopTimeout of ECS.", { min: 0, max: 120, step: 1 }),
  "port.http": native,
  "port.http2": limited(BY_TLS, {}),
  "port.grpc": limited(BY_TLS, {}),
  "port.https": native,
  "port.tcp": native,
  "port.udp": limited(
    "A load balancer finds out by TCP whether a replica is there: beside a public UDP port, the container needs a port that is not UDP.",
    {},
  ),
  "port.tls": native,
  "port.several": native,
  "port.public": native,
  "port.public-port": native,
  "resources.cpu": emulated(
    "a container may use CPU that the others of its replica leave, and init containers all of it",
  ),
  "resources.memory": emulated("init containers may use all the memory of their replica"),
  "resources.replica-cpu": limited("Sizes of Fargate.", { values: [0.25, 0.5, 1, 2, 4, 8, 16] }),
  "resources.replica-memory": limited("Sizes of Fargate.", FARGATE),
  "resources.ephemeral-storage": limited("Fargate gives 20 GiB without being asked.", {
    min: 21504,
    max: 204800,
    step: 1024,
  }),
  "resources.gpu": limited("The replica runs on a machine of EC2 that the app keeps for it.", { values: [1, 4, 8] }),
  "resources.gpu.type": limited("Machines of EC2.", { values: GPU_TYPES }),
  "architecture.arm64": native,
  "probe.liveness.http": limited(`Without TLS. ${REPLACED}`, {}),
  "probe.liveness.tcp": emulated(REPLACED),
  "probe.liveness.grpc": emulated(REPLACED),
  "probe.liveness.exec": limited(EXEC, {}),
  "probe.liveness.initial-delay": native,
  "probe.liveness.period": native,
  "probe.liveness.timeout": native,
  "probe.liveness.failure-threshold": native,
  "probe.readiness.http": limited(`Without TLS. ${GATE}`, {}),
  "probe.readiness.tcp": emulated(GATE),
  "probe.readiness.grpc": emulated(GATE),
  "probe.readiness.exec": limited(`${EXEC} A replica that fails it is replaced.`, {}),
  "probe.readiness.initial-delay": native,
  "probe.readiness.period": native,
  "probe.readiness.timeout": native,
  "probe.readiness.failure-threshold": native,
  "probe.readiness.success-threshold": native,
  "probe.startup.http": limited(`Without TLS. ${REPLACED}`, {}),
  "probe.startup.tcp": emulated(REPLACED),
  "probe.startup.grpc": emulated(REPLACED),
  "probe.startup.exec": unsupported(
    "ECS has one health check for a container.",
    "Use httpGet, tcpSocket or grpc, or liveness with an initialDelay.",
  ),
  "probe.startup.initial-delay": native,
  "probe.startup.period": native,
  "probe.startup.timeout": native,
  "probe.startup.failure-threshold": native,
  "scaling.replicas": native,
  "scaling.to-zero": unsupported(
    "nothing on ECS wakes a service when it is called.",
    "Set scaling.min to 1, or make it a Function.",
  ),
  "scaling.cpu": native,
  "scaling.memory": native,
  "scaling.concurrency": unsupported("AWS does not count requests in flight.", "Use requestsPerMinute."),
  "scaling.requests": native,
  "scaling.queue": emulated(
    "CloudWatch divides the messages that wait by the replicas that run, which it counts once a minute",
  ),
  "scaling.schedule": native,
  "scaling.cooldown": limited("Whole seconds.", { min: 0, step: 1 }),
  "sidecar.container": native,
  "sidecar.non-essential": native,
  "sidecar.depends-on": native,
  "init.container": native,
  "volume.ephemeral": native,
  "volume.memory": limited("One container mounts it; without a size it has half of the container's memory.", {}),
  "volume.persistent": EFS,
  "volume.shared": EFS,
  "volume.bind": unsupported(
    "there is no folder of yours on AWS.",
    "Use a persistent volume, or copy the files into the image.",
  ),
  "volume.size": emulated(
    "RAM has the size; the disk of a replica has room for all of its volumes; EFS grows as it is written to",
    {
      noEffect: true,
    },
  ),
  "volume.sub-path": unsupported("ECS mounts whole volumes.", "Declare a volume for each folder."),
  "volume.read-only": native,
  "routing.path": limited(
    "A rule of a load balancer takes 128 characters, and stars and question marks stand for others.",
    {},
  ),
  "routing.host": native,
  "routing.domain": native,
  "routing.request-timeout": limited(
    "A load balancer counts seconds in which nothing comes, not those of the whole request; connections that pass as they are have no such limit.",
    { min: 1, max: 4000, step: 1 },
  ),
  "rollout.recreate": native,
  "rollout.no-rollback": native,
  "rollout.health-grace-period": limited("healthCheckGracePeriodSeconds of ECS.", {
    min: 0,
    max: 2_147_483_647,
    step: 1,
  }),
  "rollout.pre-deploy": emulated("the machine that applies Terraform starts each step as a task, and waits for it"),
  "dev.watch": emulated("files are watched by the simulator only", { noEffect: true }),
  "dev.debug-port": emulated("debuggers attach in the simulator only", { noEffect: true }),
  "service.auto-start": native,
  "function.timeout": limited("Lambda counts in whole seconds, up to 15 minutes.", { min: 1, max: 900, step: 1 }),
  "function.concurrency": unsupported(
    "an instance of Lambda handles one invocation at a time.",
    "Leave concurrency out; Lambda starts as many instances as there are invocations.",
  ),
  binding: emulated(
    "a sidecar on Node serves them and shares the memory of the task; functions have no WING_BINDINGS_URL",
  ),
  "event-handler": native,
  overrides: native,
};
