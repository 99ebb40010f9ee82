import { WorkloadError } from "@wing-containers/core/provider";
import { expect, test } from "vitest";
import { checkGpuCluster } from "../../src/service/checks/check-gpu-cluster";
import { checkService } from "../../src/service/checks/check-service";
import { Duration, specOf } from "./spec-of";

const exec = (...command: string[]) => ({ exec: { command } });
const sidecars = (count: number, props = {}) =>
  Array.from({ length: count }, (_, index) => ({ name: `side-${index}`, image: "busybox:1.36", ...props }));

function problemsOf(props: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    checkService(specOf(props));
    return [];
  } catch (error) {
    if (!WorkloadError.isInstance(error)) throw error;
    return error.diagnostics.map(({ code, path, given, accepted }) => `${code} ${path}: ${given}; ${accepted}`);
  }
}

test.each([
  ["ten containers", { sidecars: sidecars(9) }],
  ["probes of one command", { liveness: exec("/bin/ok"), readiness: exec("/bin/ok") }],
  ["a command and a port", { port: 80, liveness: exec("/bin/ok"), readiness: { httpGet: {} } }],
  ["an init container as large as the replica", { memory: 1024, initContainers: sidecars(1, { memory: 1024 }) }],
  ["200 GiB of disk", { ephemeralStorage: 204_800 }],
  ["a GPU", { gpu: { type: "nvidia-l4" } }],
  ["requests of a public port", { port: 80, public: true, scaling: { max: 3, requestsPerMinute: 60 } }],
  ["overrides", { overrides: { aws: { tags: {}, task: {}, containers: { main: {} } } } }],
])("%s is accepted", (_, props) => {
  expect(problemsOf(props)).toEqual([]);
});

test.each([
  ["more containers than a task has", { sidecars: sidecars(10) }, "capability.limited sidecars: 11; 10 or less"],
  [
    "probes that need more containers than a task has",
    { port: 80, readiness: { tcpSocket: {} }, sidecars: sidecars(9) },
    "capability.limited sidecars: 11 (1 of them for probes that ask ports); 10 or less",
  ],
  [
    "two commands",
    { liveness: exec("/bin/a"), readiness: exec("/bin/b") },
    'capability.limited readiness.exec.command: ["/bin/b"]; ["/bin/a"]',
  ],
  [
    "a command every second",
    { liveness: { ...exec("/bin/ok"), period: new Duration(1) } },
    "capability.limited liveness.period: 1; whole numbers from 5 to 300",
  ],
  [
    "a command of a sidecar that may fail eleven times",
    { sidecars: sidecars(1, { readiness: { ...exec("/bin/ok"), failureThreshold: 11 } }) },
    "capability.limited sidecars[0].readiness.failureThreshold: 11; whole numbers from 1 to 10",
  ],
  [
    "TLS",
    { ports: [{ port: 443, protocol: "https" }], startup: { httpGet: { port: 443 } } },
    "capability.limited startup.httpGet.scheme: https; http",
  ],
  [
    "an init container that is larger than the replica",
    { initContainers: sidecars(1, { memory: 1024 }) },
    "capability.limited initContainers[0].memory: 1024; 512 or less",
  ],
  [
    "RAM that is mounted twice",
    {
      volumes: [{ name: "ram", kind: "memory" }],
      volumeMounts: [{ volume: "ram", path: "/a" }],
      sidecars: sidecars(1, { volumeMounts: [{ volume: "ram", path: "/a" }] }),
    },
    "capability.limited volumes[0].kind: memory, mounted 2 times; one mount",
  ],
  [
    "201 GiB of disk together",
    { ephemeralStorage: 204_800, volumes: [{ name: "tmp", size: 1024 }] },
    "capability.limited ephemeralStorage: 201 GiB together; 200 GiB or less",
  ],
  ["a GPU on arm64", { gpu: {}, architecture: "arm64" }, "capability.limited architecture: arm64; amd64"],
  [
    "a GPU of an init container",
    { initContainers: sidecars(1, { gpu: {} }) },
    "capability.limited initContainers[0].gpu: gpu; none",
  ],
  [
    "requests that nobody counts",
    { port: 80, scaling: { max: 3, requestsPerMinute: 60 } },
    "capability.limited scaling.requestsPerMinute: 60; a public HTTP port",
  ],
  [
    "a cron that AWS cannot say",
    { scaling: { schedules: [{ cron: "0 8 */2 * 1", min: 1, max: 1 }] } },
    "capability.limited scaling.schedules[0].cron: 0 8 */2 * 1; * for one of the days, or both without *",
  ],
  ["overrides that are a text", { overrides: { aws: "x" } }, 'value.type overrides.aws: "x"; an object'],
  ["a list of tasks", { overrides: { aws: { task: [] } } }, "value.type overrides.aws.task: []; an object"],
  [
    "a container that is not there",
    { overrides: { aws: { containers: { man: {} } } } },
    "value.unknown overrides.aws.containers.man: man; main",
  ],
])("%s is refused", (_, props, problem) => {
  expect(problemsOf(props)).toEqual([problem]);
});

test("more processors than a machine has are refused with what there is", () => {
  const [problem] = problemsOf({ gpu: { count: 8 }, sidecars: sidecars(1, { gpu: { count: 1 } }) });
  expect(problem).toMatch(/^capability\.limited gpu: 9 of any type; 1 nvidia-t4 \(g4dn\.xlarge\)/);
});

test("all problems come at once", () => {
  const problems = problemsOf({ gpu: {}, architecture: "arm64", initContainers: sidecars(1, { memory: 4096 }) });
  expect(problems).toHaveLength(2);
});

test("machines are not added to a cluster that is there already", () => {
  const spec = specOf({ gpu: {} });
  expect(() => checkGpuCluster(spec, "platform")).toThrow('cluster_name = "platform"');
  expect(() => checkGpuCluster(spec, undefined)).not.toThrow();
  expect(() => checkGpuCluster(specOf({}), "platform")).not.toThrow();
});
