import { join } from "node:path";

/** What `fixtures/container/main.w` says, field by field, in the words of the spec; `folder` is the program's. */
export function expectedContainers(folder: string) {
  return {
    everything: {
      kind: "service",
      name: "everything",
      architecture: "amd64",
      main: {
        name: "main",
        image: { kind: "reference", reference: "redis:alpine3.18" },
        pullPolicy: "always",
        entrypoint: ["/bin/run", "--fast"],
        args: ["serve", "all"],
        workingDir: "/srv",
        user: "1000:1001",
        env: { GREETING: "hello", EMPTY: "" },
        secrets: { TOKEN: "root/Default/token" },
        ports: [
          { port: 8001, name: "http", protocol: "http", public: false },
          { port: 8002, name: "two", protocol: "http2", public: false },
          { port: 8003, name: "grpc", protocol: "grpc", public: false },
          { port: 8004, name: "https", protocol: "https", public: true, publicPort: 443 },
          { port: 8005, name: "tcp", protocol: "tcp", public: false },
          { port: 8006, name: "udp", protocol: "udp", public: false },
          { port: 8007, name: "tls", protocol: "tls", public: false },
        ],
        cpu: 1.5,
        memory: 768,
        ephemeralStorage: 2048,
        gpu: { count: 2, type: "nvidia-l4" },
        probes: {
          liveness: {
            check: {
              kind: "httpGet",
              path: "/live?deep=1",
              port: 8004,
              scheme: "https",
              headers: { "X-Probe": "yes" },
            },
            initialDelay: 3,
            period: 60,
            timeout: 4,
            failureThreshold: 5,
            successThreshold: 1,
          },
          readiness: { check: { kind: "grpc", port: 8003, service: "shop.Cart" }, successThreshold: 2 },
          startup: { check: { kind: "tcpSocket", port: 8005 }, period: 2 },
        },
        volumeMounts: [{ volume: "data", path: "/data", subPath: "in/it", readOnly: true }],
        stopSignal: "SIGINT",
        stopGracePeriod: 25,
        dependsOn: [
          { container: "one", condition: "started" },
          { container: "two", condition: "healthy" },
          { container: "three", condition: "completed" },
        ],
      },
      sidecars: [
        { name: "one", essential: false, pullPolicy: "missing" },
        {
          name: "two",
          essential: true,
          pullPolicy: "never",
          probes: { readiness: { check: { kind: "exec", command: ["test", "-f", "/ready"] } } },
        },
        { name: "three", essential: false, env: { LEVEL: "debug", PLACE: "here" } },
      ],
      initContainers: [{ name: "prepare", args: ["true"] }],
      volumes: [{ name: "data", kind: "ephemeral" }],
    },
    built: {
      architecture: "arm64",
      main: {
        image: {
          kind: "build",
          context: join(folder, "web"),
          dockerfile: join(folder, "web/Dockerfile.dev"),
          target: "final",
          args: { VERSION: "7" },
          secrets: { npm: { env: "NPM_TOKEN" }, git: { file: join(folder, "git-token") } },
          platform: "linux/arm64",
          ignore: ["*.log"],
          sourceHash: "v7",
        },
      },
    },
    path: {
      main: { image: { kind: "build", dockerfile: join(folder, "web/Dockerfile.dev"), platform: "linux/amd64" } },
    },
    structs: { main: { ports: [{ port: 9001 }, { port: 9002 }] } },
  };
}
