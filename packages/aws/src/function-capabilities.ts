import { type CapabilityTable, emulated, limited, unsupported } from "@wing-containers/core/capabilities";

const service = "Make the workload a Service.";
const noProbes = unsupported(
  "Lambda checks no health: it replaces an instance whose process ends.",
  "Leave the probe out; a function counts as ready when its port accepts connections.",
);
const noPort = unsupported("functions of Lambda are invoked, or called by HTTP.", `Use the protocol http. ${service}`);
const oneContainer = unsupported("a function of Lambda is one container.", service);
const noVolume = unsupported("functions of Lambda have no volumes.", `Write to /tmp, or use a Bucket. ${service}`);
const noRule = unsupported(
  "Lambda starts an instance for each invocation that finds none free, and follows nothing else.",
  "Leave the rule out; scaling.max limits how many instances run.",
);
const noRoutes = unsupported("the URL of a function of Lambda has no rules.", `Use a cloud.Api. ${service}`);
const byMemory = emulated("Lambda gives CPU by memory: one vCPU for each 1769 MiB", { noEffect: true });
/** MiB. Source: AWS Lambda API reference, CreateFunction, `MemorySize`. */
const MEMORY = limited("Memory of Lambda.", { min: 128, max: 10240, step: 1 });

/** What functions answer in another way than services do: they run on Lambda. */
export const functionCapabilities: Partial<CapabilityTable> = {
  "image.reference": emulated("the image is copied to ECR when its reference changes, since Lambda takes no others"),
  "image.pull-policy.always": unsupported(
    "Lambda runs the image that was there when Terraform applied.",
    "Leave pullPolicy out, and give the image a tag or digest of its own.",
  ),
  "process.user": unsupported(
    "Lambda runs every image as a user of its own, without rights.",
    "Leave the user out, and let everybody read what the image holds.",
    { harmless: true },
  ),
  "process.secrets": unsupported(
    "Lambda has no variables that come from secrets, and what is given as text is seen in its console.",
    "bind() the cloud.Secret, and read it when the function runs.",
  ),
  "process.stop-grace-period": unsupported("Lambda gives a process 2 s to stop.", "Leave stopGracePeriod out.", {
    harmless: true,
  }),
  "port.http2": noPort,
  "port.grpc": noPort,
  "port.https": noPort,
  "port.tcp": noPort,
  "port.udp": noPort,
  "port.tls": noPort,
  "port.several": unsupported("a function of Lambda has one port.", service),
  "port.public": emulated(
    "the port is public by a function URL, which answers by HTTPS on port 443, up to 6 MB at once",
  ),
  "port.public-port": unsupported("function URLs have port 443.", "Leave publicPort out."),
  "resources.cpu": byMemory,
  "resources.replica-cpu": byMemory,
  "resources.memory": MEMORY,
  "resources.replica-memory": MEMORY,
  // MiB. Source: AWS Lambda API reference, `EphemeralStorage`.
  "resources.ephemeral-storage": limited("The size of /tmp.", { min: 512, max: 10240, step: 1 }),
  "resources.gpu": unsupported("Lambda has no GPUs.", service),
  "resources.gpu.type": unsupported("Lambda has no GPUs.", service),
  "probe.liveness.http": noProbes,
  "probe.liveness.tcp": noProbes,
  "probe.liveness.grpc": noProbes,
  "probe.liveness.exec": noProbes,
  "probe.readiness.http": noProbes,
  "probe.readiness.tcp": noProbes,
  "probe.readiness.grpc": noProbes,
  "probe.readiness.exec": noProbes,
  "probe.startup.http": noProbes,
  "probe.startup.tcp": noProbes,
  "probe.startup.grpc": noProbes,
  "probe.startup.exec": noProbes,
  "scaling.replicas": emulated(
    "scaling.max becomes reserved and scaling.min provisioned concurrency; what is left out follows the account's limit",
  ),
  "scaling.cpu": noRule,
  "scaling.memory": noRule,
  "scaling.concurrency": noRule,
  "scaling.requests": noRule,
  "scaling.queue": noRule,
  "scaling.schedule": noRule,
  "scaling.cooldown": noRule,
  "sidecar.container": oneContainer,
  "sidecar.non-essential": oneContainer,
  "sidecar.depends-on": oneContainer,
  "init.container": oneContainer,
  "volume.ephemeral": noVolume,
  "volume.memory": noVolume,
  "volume.persistent": noVolume,
  "volume.shared": noVolume,
  "volume.bind": noVolume,
  "volume.size": noVolume,
  "volume.sub-path": noVolume,
  "volume.read-only": noVolume,
  "routing.path": noRoutes,
  "routing.host": noRoutes,
  "routing.domain": noRoutes,
  "routing.request-timeout": unsupported("a function ends by its own timeout.", "Set timeout."),
  "rollout.recreate": unsupported("Lambda replaces a function at once.", "Leave rollout out.", { harmless: true }),
  "rollout.no-rollback": emulated("a version that cannot be made is not put in the place of the old one", {
    noEffect: true,
  }),
  "rollout.health-grace-period": noProbes,
  "rollout.pre-deploy": unsupported("Lambda runs nothing before a new version.", `Use a Service for it.`),
  binding: emulated("functions find the module WING_BINDINGS, for Node 20; they have no WING_BINDINGS_URL"),
};
