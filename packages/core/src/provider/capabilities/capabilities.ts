import type { Capability } from "./capability";

/** What a capability means, and who has it. */
export interface CapabilityMeaning {
  /** One sentence; the unit of the value, where there is one and it is not a count, is in it. */
  readonly meaning: string;
  /** `core`: every conformant provider has it, within limits or not. `extended`: a provider may declare it unsupported. */
  readonly level: "core" | "extended";
}

/**
 * Everything that a program can ask of a target. The ids come from the spec, so that a new field does not compile here
 * until it has a meaning, and in no provider until it has an answer.
 */
export const CAPABILITIES: Readonly<Record<Capability, CapabilityMeaning>> = {
  "workload.service": core("A service runs as long as the app."),
  "workload.function": extended("A function runs when it is invoked."),
  "image.reference": core("The image is taken from a registry or from the engine."),
  "image.build": extended("The image is built from a Dockerfile."),
  "image.build.secrets": extended("The build reads secrets that do not stay in the image."),
  "image.closure": extended("The image is made from an inflight closure."),
  "image.pull-policy.always": extended("The image is fetched at each start."),
  "image.pull-policy.never": extended("The image must already be there."),
  "process.entrypoint": core("ENTRYPOINT is replaced."),
  "process.args": core("CMD is replaced."),
  "process.working-dir": extended("The process starts in a given folder."),
  "process.user": extended("The process runs as a given user."),
  "process.env": core("Environment variables are set."),
  "process.secrets": extended("Environment variables are set from secrets."),
  "process.stop-signal": extended("A signal other than SIGTERM asks the process to stop."),
  "process.stop-grace-period": extended("The time between that signal and SIGKILL is set (seconds)."),
  "port.http": core("A port speaks HTTP/1.1."),
  "port.http2": extended("A port speaks HTTP/2 without TLS."),
  "port.grpc": extended("A port speaks gRPC."),
  "port.https": extended("A port speaks HTTPS that the container ends."),
  "port.tcp": extended("A port speaks any byte stream."),
  "port.udp": extended("A port takes datagrams."),
  "port.tls": extended("A port speaks TLS that the container ends."),
  "port.several": extended("A workload has more than one port."),
  "port.public": core("A port is reachable from outside the app."),
  "port.public-port": extended("The number of a public port is chosen."),
  "resources.cpu": core("The CPU of a container is limited (vCPU)."),
  "resources.memory": core("The memory of a container is limited (MiB)."),
  "resources.replica-cpu": core("The containers of a replica have so much CPU together (vCPU)."),
  "resources.replica-memory": core("The containers of a replica have so much memory together (MiB)."),
  "resources.ephemeral-storage": extended("Writable disk is sized (MiB)."),
  "resources.gpu": extended("Graphics processors are given to a container."),
  "resources.gpu.type": extended("The model of the graphics processor is chosen."),
  "architecture.arm64": extended("Containers run on ARM."),
  "probe.liveness.http": extended("An HTTP check restarts a container."),
  "probe.liveness.tcp": extended("A TCP check restarts a container."),
  "probe.liveness.grpc": extended("A gRPC check restarts a container."),
  "probe.liveness.exec": extended("A command's failure restarts a container."),
  "probe.liveness.initial-delay": extended("The first liveness check comes some time after the start (seconds)."),
  "probe.liveness.period": extended("The time from one liveness check to the next is set (seconds)."),
  "probe.liveness.timeout": extended("The time after which a liveness check counts as failed is set (seconds)."),
  "probe.liveness.failure-threshold": extended("How many liveness checks in a row must fail is set."),
  "probe.readiness.http": extended("An HTTP check gates traffic."),
  "probe.readiness.tcp": extended("A TCP check gates traffic."),
  "probe.readiness.grpc": extended("A gRPC check gates traffic."),
  "probe.readiness.exec": extended("A command's exit code gates traffic."),
  "probe.readiness.initial-delay": extended("The first readiness check comes some time after the start (seconds)."),
  "probe.readiness.period": extended("The time from one readiness check to the next is set (seconds)."),
  "probe.readiness.timeout": extended("The time after which a readiness check counts as failed is set (seconds)."),
  "probe.readiness.failure-threshold": extended("How many readiness checks in a row must fail is set."),
  "probe.readiness.success-threshold": extended("How many readiness checks in a row must succeed is set."),
  "probe.startup.http": extended("An HTTP check gates the other probes."),
  "probe.startup.tcp": extended("A TCP check gates the other probes."),
  "probe.startup.grpc": extended("A gRPC check gates the other probes."),
  "probe.startup.exec": extended("A command's exit code gates the other probes."),
  "probe.startup.initial-delay": extended("The first startup check comes some time after the start (seconds)."),
  "probe.startup.period": extended("The time from one startup check to the next is set (seconds)."),
  "probe.startup.timeout": extended("The time after which a startup check counts as failed is set (seconds)."),
  "probe.startup.failure-threshold": extended("How many startup checks in a row must fail is set."),
  "scaling.replicas": extended("More than one replica runs behind one address."),
  "scaling.to-zero": extended("The workload sleeps and is woken by traffic."),
  "scaling.cpu": extended("Replicas follow CPU load (percent)."),
  "scaling.memory": extended("Replicas follow memory use (percent)."),
  "scaling.concurrency": extended("Replicas follow requests in flight."),
  "scaling.requests": extended("Replicas follow requests a minute."),
  "scaling.queue": extended("Replicas follow the length of a queue."),
  "scaling.schedule": extended("Bounds change at certain times."),
  "scaling.cooldown": extended("The pace of scaling is set (seconds)."),
  "sidecar.container": extended("Containers run beside the main one."),
  "sidecar.non-essential": extended("A sidecar may exit without taking the replica along."),
  "sidecar.depends-on": extended("Containers of a replica start in an order with conditions."),
  "init.container": extended("Containers run to the end before the others start."),
  "volume.ephemeral": extended("A volume on disk lives as long as its replica."),
  "volume.memory": extended("A volume in RAM lives as long as its replica."),
  "volume.persistent": extended("A volume lives on across restarts and deployments."),
  "volume.shared": extended("A volume is shared by several workloads."),
  "volume.bind": extended("A folder of the machine is mounted."),
  "volume.size": extended("A volume has a size (MiB)."),
  "volume.sub-path": extended("A folder of a volume is mounted."),
  "volume.read-only": extended("A volume is mounted for reading only."),
  "routing.path": extended("Paths of the public address lead to different ports."),
  "routing.host": extended("Host names of the public address lead to different ports."),
  "routing.domain": extended("The public address has a domain name."),
  "routing.request-timeout": extended("The time a request may take is limited (seconds)."),
  "rollout.recreate": extended("All old replicas stop before new ones start."),
  "rollout.no-rollback": extended("A failed rollout is left as it is."),
  "rollout.health-grace-period": extended("Failing health does not count for a time after the start (seconds)."),
  "rollout.pre-deploy": extended("Commands run before a rollout."),
  "dev.watch": extended("Changed files reach running containers."),
  "dev.debug-port": extended("A debugger can attach."),
  "service.auto-start": extended("A service waits for start()."),
  "function.timeout": extended("The time of an invocation is limited (seconds)."),
  "function.concurrency": extended("A replica handles several invocations at once."),
  binding: extended("Code in the container uses other resources of the app by bind() (type of the resource)."),
  "event-handler": extended("The container handles events of other resources by forward() (kind of the resource)."),
  overrides: extended("Raw settings of the provider are passed through."),
};

function core(meaning: string): CapabilityMeaning {
  return { meaning, level: "core" };
}

function extended(meaning: string): CapabilityMeaning {
  return { meaning, level: "extended" };
}
