import { seconds } from "../normalise-props";
import { type BadValue, bad } from "./bad-value";

const image = "redis";
const http = { image, port: 80 };
const sidecar = (fields: object): object => ({ image, sidecars: [{ name: "proxy", image, ...fields }] });
const port = (fields: object): object => ({ image, ports: [{ port: 80, ...fields }] });
const probe = (fields: object): object => ({ ...http, readiness: { httpGet: {}, ...fields } });
const get = (fields: object): object => ({ ...http, liveness: { httpGet: fields } });
const volume = (fields: object): object => ({ image, volumes: [{ name: "data", ...fields }] });
const mount = (fields: object): object => ({
  image,
  volumes: [{ name: "data" }],
  volumeMounts: [{ volume: "data", path: "/data", ...fields }],
});

/** Mistakes in ports, health checks and volumes. */
export const SURROUNDINGS_BAD_VALUES: readonly BadValue[] = [
  bad("Port.port", "sidecars[0].ports[0].port", "value.range", sidecar({ ports: [{ port: 0 }] })),
  bad("Port.port", "ports[0].port", "value.type", port({ port: "80" }), '"80"'),
  bad("Port.port", "ports[0].port", "value.range", port({ port: 80.5 })),
  bad("Port.port", "ports[0].port", "value.required", port({ port: undefined })),
  bad("Port.name", "ports[0].name", "value.pattern", port({ name: "a.b" })),
  bad("Port.protocol", "ports[0].protocol", "value.choice", port({ protocol: "htp" }), '"htp"'),
  bad("Port.public", "ports[0].public", "value.type", port({ public: 1 })),
  bad("Port.publicPort", "ports[0].publicPort", "value.range", port({ public: true, publicPort: 0 })),
  bad("Probe.httpGet", "readiness.httpGet", "value.type", { ...http, readiness: { httpGet: "/" } }),
  bad("Probe.tcpSocket", "readiness.tcpSocket", "value.type", { ...http, readiness: { tcpSocket: 80 } }),
  bad("Probe.grpc", "readiness.grpc", "value.type", { ...http, readiness: { grpc: true } }),
  bad("Probe.exec", "readiness.exec", "value.type", { image, readiness: { exec: ["ls"] } }),
  bad("Probe.initialDelay", "readiness.initialDelay", "value.range", probe({ initialDelay: seconds(-1) })),
  bad("Probe.period", "readiness.period", "value.range", probe({ period: seconds(0) })),
  bad("Probe.timeout", "readiness.timeout", "value.range", probe({ timeout: seconds(0) })),
  bad("Probe.timeout", "readiness.timeout", "probe.timing", probe({ timeout: seconds(11) })),
  bad("Probe.failureThreshold", "readiness.failureThreshold", "value.range", probe({ failureThreshold: 0 })),
  bad("Probe.successThreshold", "readiness.successThreshold", "value.range", probe({ successThreshold: 0 })),
  bad(
    "Probe.successThreshold",
    "liveness.successThreshold",
    "value.range",
    { ...http, liveness: { httpGet: {}, successThreshold: 2 } },
    "2",
  ),
  bad("HttpGet.path", "liveness.httpGet.path", "value.pattern", get({ path: "healthz" })),
  bad("HttpGet.port", "liveness.httpGet.port", "probe.port", get({ port: 81 }), "81"),
  bad("HttpGet.port", "liveness.httpGet.port", "value.type", get({ port: "80" })),
  bad("HttpGet.scheme", "liveness.httpGet.scheme", "value.choice", get({ scheme: "ftp" })),
  bad("HttpGet.headers", 'liveness.httpGet.headers["a b"]', "value.pattern", get({ headers: { "a b": "c" } })),
  bad(
    "HttpGet.headers",
    "liveness.httpGet.headers.Authorization",
    "value.pattern",
    get({ headers: { Authorization: "a\r\nb" } }),
    "a text",
  ),
  bad("TcpSocket.port", "liveness.tcpSocket.port", "probe.port", { ...http, liveness: { tcpSocket: { port: 5 } } }),
  bad("Grpc.port", "liveness.grpc.port", "probe.port", { ...http, liveness: { grpc: {} } }),
  bad("Grpc.service", "liveness.grpc.service", "value.type", { ...http, liveness: { grpc: { port: 80, service: 1 } } }),
  bad("Exec.command", "liveness.exec.command", "value.required", { image, liveness: { exec: {} } }),
  bad("Exec.command", "liveness.exec.command", "value.pattern", { image, liveness: { exec: { command: [] } } }),
  bad("Volume.name", "volumes[0].name", "value.pattern", volume({ name: "Data" })),
  bad("Volume.name", "volumes[0].name", "value.required", volume({ name: undefined })),
  bad("Volume.kind", "volumes[0].kind", "value.choice", volume({ kind: "tmpfs" })),
  bad("Volume.size", "volumes[0].size", "value.range", volume({ size: 0 })),
  bad("Volume.hostPath", "volumes[0].hostPath", "value.type", volume({ kind: "bind", hostPath: 1 })),
  bad("Volume.hostPath", "volumes[0].hostPath", "volumes.bind-path", volume({ kind: "bind" })),
  bad("VolumeMount.volume", "volumeMounts[0].volume", "volumes.unknown", mount({ volume: "date" }), '"date"'),
  bad("VolumeMount.volume", "volumeMounts[0].volume", "value.required", mount({ volume: undefined })),
  bad("VolumeMount.path", "volumeMounts[0].path", "value.pattern", mount({ path: "data" })),
  bad("VolumeMount.path", "volumeMounts[0].path", "value.pattern", mount({ path: "/" })),
  bad("VolumeMount.path", "volumeMounts[0].path", "value.pattern", mount({ path: "/a/../b" })),
  bad("VolumeMount.subPath", "volumeMounts[0].subPath", "value.pattern", mount({ subPath: "../up" })),
  bad("VolumeMount.readOnly", "volumeMounts[0].readOnly", "value.type", mount({ readOnly: "ro" })),
];
