bring expect;
bring http;
bring "@wing-containers/core" as containers;

// A service from an image: other containers reach it under its host name, "redis".
let redis = new containers.Service(
  image: "redis:alpine3.18",
  ports: [{ port: 6379, name: "redis", protocol: containers.Protocol.TCP }],
  readiness: { exec: { command: ["redis-cli", "ping"] } },
) as "redis";

// A service from a folder with a Dockerfile.
let web = new containers.Service(
  image: "./web",
  port: 8080,
  public: true,
  env: {
    REDIS_HOST: redis.hostname!,
    GREETING: "Hello from a container",
  },
  readiness: { httpGet: { path: "/healthz" } },
) as "web";

test "the web service greets" {
  let response = http.get(web.publicUrl!);
  expect.equal(response.status, 200);
  assert(response.body.contains("Hello from a container"));
}

test "the web service counts its visits in redis" {
  http.get("{web.publicUrl!}/");
  let response = http.get("{web.publicUrl!}/");
  assert(response.body.contains("visit 2"));
}
