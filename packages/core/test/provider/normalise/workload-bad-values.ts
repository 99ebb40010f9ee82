import { resource, seconds } from "../normalise-props";
import { type BadValue, bad } from "./bad-value";

const image = "redis";
const http = { image, port: 80 };
const scaling = (fields: object): object => ({ image, scaling: { max: 5, ...fields } });
const schedule = (fields: object): object =>
  scaling({ schedules: [{ cron: "0 8 * * 1-5", min: 1, max: 2, ...fields }] });
const route = (fields: object): object => ({ ...http, public: true, routes: [{ path: "/a", ...fields }] });
const domain = (fields: object): object => ({ ...http, public: true, domains: [{ name: "a.example", ...fields }] });
const watch = (fields: object): object => ({
  image,
  dev: { watch: [{ action: "sync", path: "src", target: "/src", ...fields }] },
});

/** Mistakes in workloads as a whole. */
export const WORKLOAD_BAD_VALUES: readonly BadValue[] = [
  bad("WorkloadProps.name", "name", "value.pattern", { image, name: "Not_A_Label" }, '"Not_A_Label"'),
  bad("WorkloadProps.name", "name", "value.pattern", { image, name: "$" + "{token}" }),
  bad("WorkloadProps.port", "port", "value.range", { image, port: 70000 }, "70000"),
  bad("WorkloadProps.public", "public", "value.type", { ...http, public: "yes" }, '"yes"'),
  bad("WorkloadProps.architecture", "architecture", "value.choice", { image, architecture: "x86" }),
  bad("WorkloadProps.sidecars", "sidecars", "value.type", { image, sidecars: {} }),
  bad("WorkloadProps.initContainers", "initContainers[0]", "value.type", { image, initContainers: [1] }),
  bad("WorkloadProps.volumes", "volumes[0]", "value.type", { image, volumes: ["data"] }),
  bad("WorkloadProps.replicas", "replicas", "value.range", { image, replicas: 1.5 }),
  bad("WorkloadProps.replicas", "replicas", "value.range", { image, replicas: -1 }),
  bad("WorkloadProps.scaling", "scaling", "value.type", { image, scaling: 3 }),
  bad("WorkloadProps.routes", "routes", "value.type", { image, routes: "/" }),
  bad("WorkloadProps.domains", "domains", "value.type", { image, domains: "a.example" }),
  bad("WorkloadProps.requestTimeout", "requestTimeout", "value.range", { image, requestTimeout: seconds(0.5) }),
  bad("WorkloadProps.rollout", "rollout", "value.type", { image, rollout: "recreate" }),
  bad("WorkloadProps.dev", "dev", "value.type", { image, dev: true }, "true"),
  bad("WorkloadProps.onUnsupported", "onUnsupported", "value.choice", { image, onUnsupported: "ignore" }),
  bad("WorkloadProps.overrides", "overrides.aws", "value.type", { image, overrides: { aws: () => 1 } }, "a function"),
  bad("WorkloadProps.overrides", "overrides.aws.a[0]", "value.type", {
    image,
    overrides: { aws: { a: [Number.NaN] } },
  }),
  bad("ServiceProps.autoStart", "autoStart", "value.type", { image, autoStart: "no" }),
  bad("FunctionProps.timeout", "timeout", "value.range", { image, timeout: seconds(0) }, undefined, "function"),
  bad("FunctionProps.concurrency", "concurrency", "value.range", { image, concurrency: 0 }, undefined, "function"),
  bad("Scaling.min", "scaling.min", "value.range", scaling({ min: -1 })),
  bad("Scaling.max", "scaling.max", "value.range", scaling({ max: 0, min: 0 })),
  bad("Scaling.max", "scaling.max", "scaling.bounds", scaling({ min: 6 }), "min 6, max 5"),
  bad("Scaling.cpuUtilization", "scaling.cpuUtilization", "value.range", scaling({ cpuUtilization: 0 })),
  bad("Scaling.memoryUtilization", "scaling.memoryUtilization", "value.range", scaling({ memoryUtilization: 101 })),
  bad("Scaling.concurrency", "scaling.concurrency", "value.range", scaling({ concurrency: 0 })),
  bad("Scaling.requestsPerMinute", "scaling.requestsPerMinute", "value.range", scaling({ requestsPerMinute: 0.5 })),
  bad("Scaling.queue", "scaling.queue", "value.type", scaling({ queue: "jobs" })),
  bad("Scaling.schedules", "scaling.schedules", "value.type", scaling({ schedules: {} })),
  bad("Scaling.scaleInCooldown", "scaling.scaleInCooldown", "value.range", scaling({ scaleInCooldown: seconds(-5) })),
  bad("Scaling.scaleOutCooldown", "scaling.scaleOutCooldown", "value.type", scaling({ scaleOutCooldown: "0s" })),
  bad(
    "QueueScaling.queue",
    "scaling.queue.queue",
    "value.type",
    scaling({ queue: { queue: "q", messagesPerReplica: 1 } }),
  ),
  bad(
    "QueueScaling.messagesPerReplica",
    "scaling.queue.messagesPerReplica",
    "value.range",
    scaling({ queue: { queue: resource("root/q"), messagesPerReplica: 0 } }),
  ),
  bad("ScheduleScaling.cron", "scaling.schedules[0].cron", "value.pattern", schedule({ cron: "every day" })),
  bad(
    "ScheduleScaling.timezone",
    "scaling.schedules[0].timezone",
    "value.pattern",
    schedule({ timezone: "Europe/Atlantis" }),
  ),
  bad("ScheduleScaling.min", "scaling.schedules[0].min", "value.required", schedule({ min: undefined })),
  bad("ScheduleScaling.max", "scaling.schedules[0].max", "scaling.bounds", schedule({ min: 3 })),
  bad("ScheduleScaling.max", "scaling.schedules[0].max", "value.type", schedule({ max: "5" })),
  bad("Route.path", "routes[0].path", "value.pattern", route({ path: "api" })),
  bad("Route.path", "routes[0].path", "value.required", route({ path: undefined })),
  bad("Route.pathType", "routes[0].pathType", "value.choice", route({ pathType: "regex" })),
  bad("Route.host", "routes[0].host", "value.pattern", route({ host: "a_b.example" })),
  bad("Route.port", "routes[0].port", "routes.port", route({ port: 81 }), "81"),
  bad("Route.port", "routes[0].port", "value.type", route({ port: true })),
  bad("Domain.name", "domains[0].name", "value.pattern", domain({ name: "https://a.example" })),
  bad("Domain.name", "domains[0].name", "value.required", domain({ name: undefined })),
  bad("Domain.certificate", "domains[0].certificate", "value.pattern", domain({ certificate: "" })),
  bad("Domain.zone", "domains[0].zone", "value.type", domain({ zone: 1 })),
  bad("Rollout.strategy", "rollout.strategy", "value.choice", { image, rollout: { strategy: "canary" } }),
  bad("Rollout.autoRollback", "rollout.autoRollback", "value.type", { image, rollout: { autoRollback: 0 } }),
  bad("Rollout.healthGracePeriod", "rollout.healthGracePeriod", "value.range", {
    image,
    rollout: { healthGracePeriod: seconds(-1) },
  }),
  bad("Rollout.preDeploy", "rollout.preDeploy", "value.type", { image, rollout: { preDeploy: {} } }),
  bad("PreDeployStep.command", "rollout.preDeploy[0].command", "value.required", {
    image,
    rollout: { preDeploy: [{}] },
  }),
  bad("PreDeployStep.timeout", "rollout.preDeploy[0].timeout", "value.range", {
    image,
    rollout: { preDeploy: [{ command: ["a"], timeout: seconds(0) }] },
  }),
  bad("Dev.watch", "dev.watch", "value.type", { image, dev: { watch: "src" } }),
  bad("Dev.debugPort", "dev.debugPort", "value.range", { image, dev: { debugPort: 65536 } }),
  bad("Watch.action", "dev.watch[0].action", "value.choice", watch({ action: "copy" })),
  bad("Watch.action", "dev.watch[0].action", "value.required", watch({ action: undefined })),
  bad("Watch.path", "dev.watch[0].path", "value.pattern", watch({ path: "" })),
  bad("Watch.path", "dev.watch[0].path", "value.required", watch({ path: undefined })),
  bad("Watch.target", "dev.watch[0].target", "value.pattern", watch({ target: "src" })),
  bad("Watch.target", "dev.watch[0].target", "dev.target", watch({ target: undefined })),
  bad("Watch.target", "dev.watch[0].target", "dev.target", watch({ action: "restart" })),
  bad("Watch.ignore", "dev.watch[0].ignore", "value.type", watch({ ignore: "*.md" })),
  bad("Watch.initialSync", "dev.watch[0].initialSync", "value.type", watch({ initialSync: 1 })),
  bad("Watch.exec", "dev.watch[0].exec", "dev.exec", watch({ exec: ["ls"] })),
  bad("Watch.exec", "dev.watch[0].exec", "dev.exec", watch({ action: "sync+exec" })),
];
