import fc from "fast-check";
import { resource, seconds } from "./normalise-props";

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((value) => value.split("\0").join(""));
const command = fc.tuple(fc.constantFrom("node", "/bin/sh"), text).map((parts) => [...parts]);
const count = fc.integer({ min: 1, max: 1000 });
const duration = (min: number) => fc.integer({ min, max: 900 }).map(seconds);
const variable = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,6}$/);
const image = fc.constantFrom(
  "redis",
  "ghcr.io/org/app:1.2",
  "localhost:5000/a",
  "$" + "{wsim#root/Default/x#attrs.y}",
);
const path = fc.stringMatching(/^(\/[a-z0-9]{1,5}){1,3}$/);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const execProbe = fc.record(
  {
    exec: fc.record({ command }),
    initialDelay: duration(0),
    period: fc.integer({ min: 10, max: 100 }).map(seconds),
    timeout: fc.integer({ min: 1, max: 10 }).map(seconds),
    failureThreshold: count,
  },
  { requiredKeys: ["exec"] },
);

const containerFields = {
  pullPolicy: fc.constantFrom("always", "missing", "never"),
  entrypoint: command,
  args: fc.array(text, { maxLength: 3 }),
  workingDir: path,
  user: fc.constantFrom("node", "1000", "1000:1000", "www-data:www-data"),
  // Other first letters than those of secrets: no name may be in both.
  env: fc.dictionary(
    variable.map((name) => `E_${name}`),
    text,
    { maxKeys: 4 },
  ),
  secrets: fc.dictionary(
    variable.map((name) => `S_${name}`),
    path.map(resource),
    { maxKeys: 2 },
  ),
  cpu: fc.double({ min: 0.1, max: 64, noNaN: true }),
  memory: fc.integer({ min: 6, max: 100_000 }),
  ephemeralStorage: count,
  gpu: fc.record({ count, type: fc.constant("nvidia-l4") }, { requiredKeys: [] }),
  liveness: execProbe,
  readiness: execProbe,
  startup: execProbe,
  stopSignal: fc.constantFrom("SIGTERM", "SIGINT", "SIGRTMIN+3", "9"),
  stopGracePeriod: duration(0),
};

const container = fc.record({ image, ...containerFields }, { requiredKeys: ["image"] });

/** Ports of the whole workload, dealt out to its containers. */
const ports = fc.uniqueArray(
  fc.record(
    {
      port: fc.integer({ min: 1, max: 65535 }),
      protocol: fc.constantFrom("http", "http2", "grpc", "https", "tcp", "udp", "tls"),
      public: fc.boolean(),
    },
    { requiredKeys: ["port"] },
  ),
  { selector: ({ port }) => port, maxLength: 6 },
);

const volumes = fc.uniqueArray(
  fc.record(
    { name: label, kind: fc.constantFrom("ephemeral", "memory", "shared"), size: count },
    { requiredKeys: ["name"] },
  ),
  { selector: ({ name }) => name, maxLength: 3 },
);

const scaling = fc.record(
  {
    min: fc.integer({ min: 0, max: 3 }),
    max: fc.integer({ min: 3, max: 20 }),
    cpuUtilization: fc.integer({ min: 1, max: 100 }),
    concurrency: count,
    queue: fc.record({ queue: path.map(resource), messagesPerReplica: count }),
    schedules: fc.array(
      fc.record({ cron: fc.constantFrom("0 8 * * 1-5", "*/5 0-6,22 1 JAN SUN"), min: fc.nat(2), max: fc.constant(2) }),
      { maxLength: 2 },
    ),
    scaleInCooldown: duration(0),
  },
  { requiredKeys: [] },
);

/** Such as maps have; what is refused in them is no part of valid props. */
const rawSettings = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));

const workloadFields = {
  name: label,
  architecture: fc.constantFrom("amd64", "arm64"),
  scaling,
  requestTimeout: duration(1),
  rollout: fc.record(
    {
      strategy: fc.constantFrom("rolling", "recreate"),
      autoRollback: fc.boolean(),
      healthGracePeriod: duration(0),
      preDeploy: fc.array(fc.record({ command, timeout: duration(1) }, { requiredKeys: ["command"] }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: [] },
  ),
  dev: fc.record(
    {
      watch: fc.array(
        fc.record({ action: fc.constantFrom("sync", "sync+restart"), path: fc.constant("src"), target: path }),
        { maxLength: 2 },
      ),
      debugPort: count,
    },
    { requiredKeys: [] },
  ),
  onUnsupported: fc.constantFrom("error", "warn"),
  overrides: fc.dictionary(label, rawSettings, { maxKeys: 2 }),
};

/** Valid props of services without builds, in all their breadth. */
export const validProps: fc.Arbitrary<object> = fc
  .record({
    main: container,
    workload: fc.record(workloadFields, { requiredKeys: [] }),
    sidecars: fc.array(fc.tuple(container, optional(fc.boolean())), { maxLength: 2 }),
    initContainers: fc.array(
      fc.record({ image, env: containerFields.env, cpu: containerFields.cpu }, { requiredKeys: ["image"] }),
      { maxLength: 2 },
    ),
    ports,
    volumes,
  })
  .map(({ main, workload, sidecars, initContainers, ports, volumes }) => ({
    ...main,
    ...workload,
    volumes,
    ports: ports.filter((_, index) => sidecars.length === 0 || index % 2 === 0),
    volumeMounts: volumes.map(({ name }) => ({ volume: name, path: `/mnt/${name}` })),
    sidecars: sidecars.map(([sidecar, essential], index) => ({
      ...sidecar,
      name: `sidecar-${index}`,
      essential,
      ports: index === 0 ? ports.filter((_, place) => place % 2 === 1) : [],
      dependsOn: [{ container: index === 0 ? "main" : "sidecar-0" }],
    })),
    initContainers: initContainers.map((container, index) => ({ ...container, name: `init-${index}` })),
  }));

const throwing = (): object => ({
  get image(): string {
    throw new Error("no");
  },
});
const hostile = (): object =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error("get");
      },
      ownKeys: () => {
        throw new Error("ownKeys");
      },
      getPrototypeOf: () => {
        throw new Error("getPrototypeOf");
      },
    },
  );
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const bottomless = (): object => {
  const proxy: object = new Proxy(
    {},
    {
      get: () => proxy,
      ownKeys: () => ["a", "b"],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
    },
  );
  return proxy;
};
const circle = (): object => {
  const object: Record<string, unknown> = {};
  object.self = [object];
  object.sidecars = [object];
  return object;
};

/** Values that nobody would write, and some that attack. They are made late, since fast-check cannot carry them all. */
export const junk: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withObjectString: true,
    })
    .map((value) => () => value),
  fc
    .constantFrom<unknown>(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      "",
      "\0",
      "\ud800",
      "$" + "{x}",
      "__proto__",
      Symbol("s"),
    )
    .map((value) => () => value),
  fc.constantFrom("a", "/", "-", "../", "a:", "0 ", "é").map((part) => () => part.repeat(100_000)),
  fc.constantFrom(
    throwing,
    hostile,
    revoked,
    bottomless,
    circle,
    () => new Array(4_000_000_000),
    () => () => 1,
  ),
  fc
    .constantFrom('{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}')
    .map((json) => (): unknown => JSON.parse(json)),
);

/** Valid props in which some values were replaced by junk, or junk was added. */
export const nearValidProps: fc.Arbitrary<() => unknown> = fc
  .tuple(
    validProps,
    fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), junk), { minLength: 1, maxLength: 4 }),
  )
  .map(([props, replacements]) => () => {
    const copy = { ...props, build: {}, replicas: undefined, routes: undefined, port: undefined } as object;
    for (const [steps, make] of replacements) replace(copy, steps, make());
    return copy;
  });

/** Walks down as the steps say, and puts the value where they end, or where earlier junk bars the way. */
function replace(target: object, steps: readonly number[], value: unknown): void {
  try {
    replaceBelow(target, steps, value);
  } catch {
    // The earlier junk does.
  }
}

function replaceBelow(target: object, steps: readonly number[], value: unknown): void {
  const names = Object.keys(target);
  const name = names[(steps[0] ?? 0) % Math.max(names.length, 1)] ?? "0";
  const below: unknown = Reflect.get(target, name);
  const rest = steps.slice(1);
  if (rest.length > 0 && typeof below === "object" && below !== null && !("node" in below))
    replaceBelow(below, rest, value);
  else Reflect.set(target, name, value);
}
