bring "@wing-containers/core" as containers;

let redis = new containers.Service(
  image: "redis:7-alpine",
  args: ["redis-server", "--save", ""],
) as "redis";

new containers.Service(
  image: "nginx:1.25-alpine",
  port: 80,
  public: true,
  cpu: 0.5,
  memory: 128,
  env: { REDIS_HOST: redis.hostname! },
) as "web";
