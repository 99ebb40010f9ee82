/** Services that have together all that is written of networks, addresses, images and secrets. */
export const EVERYTHING = {
  web: {
    ports: [
      { port: 8080, public: true },
      { port: 50051, protocol: "grpc", public: true },
      { port: 6379, protocol: "tcp", public: true },
      { port: 53, protocol: "udp", public: true },
    ],
    domains: [{ name: "www.example.com" }],
    routes: [{ path: "/api", port: 50051 }],
    secrets: { TOKEN: { $resource: "secret", id: "token" } },
    cpu: 0.5,
    memory: 1024,
  },
  plain: { port: 8080, public: true },
  worker: {},
} as const;
