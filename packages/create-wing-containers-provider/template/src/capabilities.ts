import { type CapabilityTable, emulated, limited, native, unsupported } from "@wing-containers/core/capabilities";

/** What Compose could do, and this provider does not do yet. */
const notYet = (instead: string) => unsupported("The provider does not do it yet.", instead);

const noProbes = notYet("Leave the check out: the container is then taken for healthy.");
const noVolumes = notYet("Keep the data in another service, such as a database.");
const noLoad = unsupported("Compose starts a fixed number of containers.", "Leave the rule out.", { harmless: true });
const noFunctions = unsupported("Compose starts containers, and not for single invocations.", "Use a Service.");
const noRollout = unsupported("`docker compose up` replaces containers at once.", "Leave it out.", { harmless: true });

/** The answer to everything that a program can ask for. A capability that is missing here does not compile. */
export const capabilities: CapabilityTable = {
  "workload.service": native,
  "workload.function": noFunctions,
  "function.timeout": noFunctions,
  "function.concurrency": noFunctions,
  "service.auto-start": unsupported("`docker compose up` starts everything.", "Leave autoStart out."),

  "image.reference": native,
  "image.build": notYet("Build and push the image, and give its reference."),
  "image.build.secrets": notYet("Build and push the image, and give its reference."),
  "image.closure": notYet("Put the code into an image, and give its reference."),
  "image.pull-policy.always": notYet("Run `docker compose pull` before `docker compose up`."),
  "image.pull-policy.never": notYet("Leave it out: an image that is there is not fetched."),

  "process.entrypoint": native,
  "process.args": native,
  "process.env": native,
  "process.secrets": notYet("Let the program read its secrets from a store."),
  "process.working-dir": notYet("Set WORKDIR in the image."),
  "process.user": notYet("Set USER in the image."),
  "process.stop-signal": notYet("Set STOPSIGNAL in the image."),
  "process.stop-grace-period": notYet("Let the program stop within 10 s."),

  "port.http": native,
  "port.http2": notYet("Use HTTP."),
  "port.grpc": notYet("Use HTTP."),
  "port.https": notYet("Use HTTP."),
  "port.tcp": notYet("Leave it out: the services of the app reach every port of each other."),
  "port.udp": notYet("Leave it out: the services of the app reach every port of each other."),
  "port.tls": notYet("Leave it out: the services of the app reach every port of each other."),
  "port.several": notYet("Give the one that others use."),
  "port.public": emulated("published on the machine that runs Compose, at a number from 20000 to 29999 made of names"),
  "port.public-port": notYet("Use publicUrl, which has the number."),

  "resources.cpu": limited("Docker Engine takes no less.", { min: 0.01 }),
  "resources.memory": native,
  "resources.replica-cpu": emulated("each container is held to its own limit; the machine need not have the sum"),
  "resources.replica-memory": emulated("each container is held to its own limit; the machine need not have the sum"),
  "resources.ephemeral-storage": unsupported("Most engines cannot limit it.", "Leave it out.", { harmless: true }),
  "resources.gpu": notYet("Use the CPU."),
  "resources.gpu.type": unsupported("The engine uses what the machine has.", "Leave the type out."),
  "architecture.arm64": notYet("Leave it out: the machine's own is used where the image has it."),

  "probe.liveness.http": noProbes,
  "probe.liveness.tcp": noProbes,
  "probe.liveness.grpc": noProbes,
  "probe.liveness.exec": noProbes,
  "probe.liveness.initial-delay": noProbes,
  "probe.liveness.period": noProbes,
  "probe.liveness.timeout": noProbes,
  "probe.liveness.failure-threshold": noProbes,
  "probe.readiness.http": noProbes,
  "probe.readiness.tcp": noProbes,
  "probe.readiness.grpc": noProbes,
  "probe.readiness.exec": noProbes,
  "probe.readiness.initial-delay": noProbes,
  "probe.readiness.period": noProbes,
  "probe.readiness.timeout": noProbes,
  "probe.readiness.failure-threshold": noProbes,
  "probe.readiness.success-threshold": noProbes,
  "probe.startup.http": noProbes,
  "probe.startup.tcp": noProbes,
  "probe.startup.grpc": noProbes,
  "probe.startup.exec": noProbes,
  "probe.startup.initial-delay": noProbes,
  "probe.startup.period": noProbes,
  "probe.startup.timeout": noProbes,
  "probe.startup.failure-threshold": noProbes,

  "scaling.replicas": unsupported("One port of the machine leads to one container.", "Leave it out: one replica runs."),
  "scaling.to-zero": unsupported("Nothing would wake the service.", "Set scaling.min to 1."),
  "scaling.cpu": noLoad,
  "scaling.memory": noLoad,
  "scaling.concurrency": noLoad,
  "scaling.requests": noLoad,
  "scaling.queue": noLoad,
  "scaling.schedule": noLoad,
  "scaling.cooldown": noLoad,

  "sidecar.container": notYet("Make it a Service of its own."),
  "sidecar.non-essential": notYet("Make it a Service of its own."),
  "sidecar.depends-on": notYet("Let the program wait for what it needs."),
  "init.container": notYet("Let the program prepare itself."),

  "volume.ephemeral": noVolumes,
  "volume.memory": noVolumes,
  "volume.persistent": noVolumes,
  "volume.shared": noVolumes,
  "volume.bind": noVolumes,
  "volume.size": noVolumes,
  "volume.sub-path": noVolumes,
  "volume.read-only": noVolumes,

  "routing.path": notYet("Put a reverse proxy before the services."),
  "routing.host": notYet("Put a reverse proxy before the services."),
  "routing.domain": unsupported("Compose has no domain names.", "Point the name at the machine.", { harmless: true }),
  "routing.request-timeout": notYet("Put a reverse proxy before the services."),

  "rollout.recreate": noRollout,
  "rollout.no-rollback": noRollout,
  "rollout.health-grace-period": noRollout,
  "rollout.pre-deploy": notYet("Run the commands before `docker compose up`."),

  "dev.watch": unsupported("Nothing watches files here.", "Develop with the simulator.", { harmless: true }),
  "dev.debug-port": unsupported("It is for developing.", "Develop with the simulator.", { harmless: true }),

  binding: unsupported("The target has no other resources.", "Use a service of the app."),
  "event-handler": unsupported("The target has no other resources.", "Call the service by HTTP."),
  overrides: notYet("Change the file that was written."),
};
