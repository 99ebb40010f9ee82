import { join } from "node:path";

/** What `fixtures/workload/main.w` says, field by field, in the words of the spec; `folder` is the program's. */
export function expectedWorkloads(folder: string) {
  return {
    service: {
      kind: "service",
      name: "shop",
      autoStart: false,
      main: { ports: [{ port: 8080, name: "http", protocol: "http", public: true }] },
      architecture: "amd64",
      volumes: [
        { name: "scratch", kind: "ephemeral", size: 64 },
        { name: "fast", kind: "memory" },
        { name: "common", kind: "shared" },
        { name: "source", kind: "bind", hostPath: join(folder, "source") },
      ],
      scaling: {
        min: 2,
        max: 20,
        cpuUtilization: 60,
        memoryUtilization: 80,
        concurrency: 50,
        requestsPerMinute: 600,
        queues: [{ queue: "root/Default/jobs", messagesPerReplica: 12 }],
        schedules: [{ cron: "0 8 * * 1-5", timezone: "Europe/Berlin", min: 3, max: 30 }],
        scaleInCooldown: 600,
        scaleOutCooldown: 30,
      },
      routes: [
        { path: "/api", pathType: "prefix", host: "shop.example.com", port: 8080 },
        { path: "/health", pathType: "exact", port: 8080 },
      ],
      domains: [{ name: "shop.example.com", certificate: "certificate-1", zone: "zone-1" }],
      requestTimeout: 90,
      rollout: {
        strategy: "rolling",
        autoRollback: false,
        healthGracePeriod: 120,
        preDeploy: [{ command: ["migrate", "up"], timeout: 180 }],
      },
      dev: {
        watch: [
          { action: "sync", path: join(folder, "a"), target: "/a", ignore: ["*.tmp"], initialSync: false },
          { action: "sync+restart", path: join(folder, "b"), target: "/b", initialSync: true },
          { action: "sync+exec", path: join(folder, "c"), target: "/c", exec: ["kill", "-HUP", "1"] },
          { action: "restart", path: join(folder, "d") },
          { action: "rebuild", path: join(folder, "e") },
        ],
        debugPort: 9229,
      },
      onUnsupported: "warn",
      overrides: { aws: { cluster: { name: "own", size: 3 }, tags: ["a", "b"] }, recorder: { seen: true } },
    },
    database: {
      name: "database",
      autoStart: true,
      scaling: { min: 1, max: 1 },
      volumes: [{ name: "kept", kind: "persistent", size: 128 }],
      rollout: { strategy: "recreate" },
      onUnsupported: "error",
    },
    function: { kind: "function", timeout: 300, concurrency: 4 },
  };
}
