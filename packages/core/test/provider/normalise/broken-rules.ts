import type { DiagnosticCode } from "../../../src/provider/diagnostics/diagnostic-code";
import { resource, seconds } from "../normalise-props";

const image = "redis";
const health = { readiness: { exec: { command: ["true"] } } };

/** Props that break a rule between fields, and the one diagnostic that must come back. */
export const BROKEN_RULES: readonly (readonly [string, object, DiagnosticCode, string])[] = [
  [
    "image and build",
    { image, imageBuild: { context: __dirname, dockerfile: "broken-rules.ts" } },
    "image.one-of",
    "image",
  ],
  ["no image in a sidecar", { image, sidecars: [{ name: "a" }] }, "image.one-of", "sidecars[0].image"],
  ["an unknown field", { image, imagee: "x" }, "value.unknown", "imagee"],
  ["a field of functions in a service", { image, timeout: seconds(1) }, "value.unknown", "timeout"],
  [
    "a name in env and secrets",
    { image, env: { A: "x" }, secrets: { A: resource("root/a") } },
    "env.secret-clash",
    "secrets.A",
  ],
  ["port and ports", { image, port: 1, ports: [{ port: 2 }] }, "ports.one-of", "port"],
  ["public without a port", { image, public: true }, "ports.public-missing", "public"],
  ["public beside ports", { image, public: true, ports: [{ port: 2 }] }, "ports.public-missing", "public"],
  [
    "publicPort of a private port",
    { image, ports: [{ port: 2, publicPort: 3 }] },
    "ports.public-port",
    "ports[0].publicPort",
  ],
  ["a number twice", { image, ports: [{ port: 2 }, { port: 2, protocol: "tcp" }] }, "ports.duplicate", "ports[1].port"],
  [
    "a number in two containers",
    { image, port: 2, sidecars: [{ name: "a", image, ports: [{ port: 2 }] }] },
    "ports.duplicate",
    "sidecars[0].ports[0].port",
  ],
  [
    "a name of ports twice",
    {
      image,
      ports: [
        { port: 2, name: "a" },
        { port: 3, name: "a" },
      ],
    },
    "ports.duplicate",
    "ports[1].name",
  ],
  [
    "a public number twice",
    { image, ports: [2, 3].map((port) => ({ port, public: true, publicPort: 9 })) },
    "ports.duplicate",
    "ports[1].publicPort",
  ],
  [
    "a probe of a UDP port",
    { image, ports: [{ port: 2, protocol: "udp" }], liveness: { tcpSocket: { port: 2 } } },
    "probe.port",
    "liveness.tcpSocket.port",
  ],
  ["a probe without any port", { image, liveness: { httpGet: {} } }, "probe.port", "liveness.httpGet.port"],
  ["two checks", { image, port: 2, liveness: { httpGet: {}, tcpSocket: {} } }, "probe.one-of", "liveness"],
  [
    "a probe of an init container",
    { image, initContainers: [{ name: "a", image, ...health }] },
    "probe.not-allowed",
    "initContainers[0].readiness",
  ],
  [
    "a port of an init container",
    { image, initContainers: [{ name: "a", image, ports: [{ port: 1 }] }] },
    "probe.not-allowed",
    "initContainers[0].ports",
  ],
  ["a sidecar called main", { image, sidecars: [{ name: "main", image }] }, "containers.duplicate", "sidecars[0].name"],
  [
    "containers of one name",
    { image, sidecars: [{ name: "a", image }], initContainers: [{ name: "a", image }] },
    "containers.duplicate",
    "initContainers[0].name",
  ],
  [
    "waiting for nobody",
    { image, dependsOn: [{ container: "b" }] },
    "containers.dependency-unknown",
    "dependsOn[0].container",
  ],
  [
    "waiting for an init container",
    { image, dependsOn: [{ container: "i" }], initContainers: [{ name: "i", image }] },
    "containers.dependency-unknown",
    "dependsOn[0].container",
  ],
  [
    "an init container that waits",
    { image, initContainers: [{ name: "i", image, dependsOn: [{ container: "main" }] }] },
    "containers.dependency-condition",
    "initContainers[0].dependsOn[0]",
  ],
  ["waiting for itself", { image, dependsOn: [{ container: "main" }] }, "containers.dependency-cycle", "dependsOn[0]"],
  [
    "a circle",
    { image, dependsOn: [{ container: "a" }], sidecars: [{ name: "a", image, dependsOn: [{ container: "main" }] }] },
    "containers.dependency-cycle",
    "dependsOn[0]",
  ],
  [
    "waiting for main to exit",
    { image, sidecars: [{ name: "a", image, dependsOn: [{ container: "main", condition: "completed" }] }] },
    "containers.dependency-condition",
    "sidecars[0].dependsOn[0].condition",
  ],
  [
    "waiting for an essential sidecar to exit",
    { image, dependsOn: [{ container: "a", condition: "completed" }], sidecars: [{ name: "a", image }] },
    "containers.dependency-condition",
    "dependsOn[0].condition",
  ],
  [
    "waiting for health that nothing tells",
    { image, dependsOn: [{ container: "a", condition: "healthy" }], sidecars: [{ name: "a", image }] },
    "containers.dependency-condition",
    "dependsOn[0].condition",
  ],
  ["volumes of one name", { image, volumes: [{ name: "a" }, { name: "a" }] }, "volumes.duplicate", "volumes[1].name"],
  [
    "an unknown volume",
    { image, volumeMounts: [{ volume: "a", path: "/a" }] },
    "volumes.unknown",
    "volumeMounts[0].volume",
  ],
  [
    "hostPath of a volume on disk",
    { image, volumes: [{ name: "a", hostPath: "a" }] },
    "volumes.bind-path",
    "volumes[0].hostPath",
  ],
  [
    "two mounts in one place",
    { image, volumes: [{ name: "a" }], volumeMounts: ["/a", "/a/"].map((path) => ({ volume: "a", path })) },
    "volumes.mount-clash",
    "volumeMounts[1].path",
  ],
  ["replicas and scaling", { image, replicas: 1, scaling: {} }, "scaling.one-of", "replicas"],
  ["min above max", { image, scaling: { min: 3, max: 2 } }, "scaling.bounds", "scaling.max"],
  [
    "a persistent volume of replicas",
    { image, replicas: 2, volumes: [{ name: "a", kind: "persistent" }] },
    "scaling.persistent",
    "volumes[0].kind",
  ],
  [
    "a persistent volume and a schedule",
    {
      image,
      scaling: { cpuUtilization: 5, max: 1, schedules: [{ cron: "* * * * *", min: 1, max: 2 }] },
      volumes: [{ name: "a", kind: "persistent" }],
    },
    "scaling.persistent",
    "volumes[0].kind",
  ],
  [
    "a route to a TCP port",
    {
      image,
      ports: [
        { port: 1, public: true },
        { port: 2, protocol: "tcp" },
      ],
      routes: [{ path: "/", port: 2 }],
    },
    "routes.port",
    "routes[0].port",
  ],
  [
    "routes that match the same",
    { image, port: 1, public: true, routes: [{ path: "/a" }, { path: "/a/" }] },
    "routes.duplicate",
    "routes[1]",
  ],
  ["routes without a public port", { image, port: 1, routes: [{ path: "/a" }] }, "routes.not-public", "routes"],
  [
    "domains without a public port",
    { image, port: 1, domains: [{ name: "a.example" }] },
    "domains.not-public",
    "domains",
  ],
  [
    "a domain twice",
    { image, port: 1, public: true, domains: [{ name: "a.example" }, { name: "A.example" }] },
    "domains.duplicate",
    "domains[1].name",
  ],
];
