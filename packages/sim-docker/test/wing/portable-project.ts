import { limited, unsupported } from "@wing-containers/core/capabilities";
import { fakeProvider } from "./fake-provider";
import { createWingProject, type WingProject } from "./wing-project";

const PROGRAM = `bring cloud;
bring "@wing-containers/core" as containers;

let dns = new containers.Service(
  image: "busybox:1.36",
  args: ["sleep", "3600"],
  memory: 600,
  stopSignal: "SIGKILL",
  ports: [{ port: 53, protocol: containers.Protocol.UDP }, { port: 80 }],
) as "dns";
dns.bind("count", new cloud.Counter(), ["inc"]);
let queue = new cloud.Queue();
queue.setConsumer(dns.forward(path: "/jobs").fromQueue());

test "it compiles" { }
`;

/** A program that the simulator takes as it is, and that each of two installed clouds refuses in part. */
export function createPortableProject(settings?: string): WingProject {
  const project = createWingProject({
    "main.w": PROGRAM,
    ...fakeProvider("@wing-containers/aws", "aws", {
      "resources.replica-memory": limited("Sizes are fixed.", { values: [512, 1024] }),
      "process.stop-signal": unsupported("It is SIGTERM.", "Handle SIGTERM.", { harmless: true }),
    }),
    ...fakeProvider("@acme/cloud", "acme", {
      "port.udp": unsupported("There is no UDP.", "Use TCP."),
      binding: limited("", { values: ["cloud.Bucket"] }),
      "event-handler": limited("", { values: ["api"] }),
    }),
    ...(settings !== undefined && { "wing.toml": settings }),
  });
  return project;
}
