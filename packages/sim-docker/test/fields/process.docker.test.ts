import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import type { RunningApp } from "./running-app";

const SECRET = "s3cr3t-of-the-process-test";

const PROGRAM = `
  let token = new cloud.Secret(name: "FIELDS_TOKEN");
  let unset = new cloud.Secret(name: "FIELDS_UNSET") as "unset secret";
  new containers.Service(image: "busybox:1.36", args: ["echo", "never"], secrets: { TOKEN: unset }) as "incomplete";
  new containers.Service(
    image: "./said",
    entrypoint: ["sh", "-c", "echo [$#] [$0] [$1]; exec sleep 600"],
    stopGracePeriod: 0s,
  ) as "entrypoint";
  new containers.Service(
    image: "./said",
    entrypoint: ["sh", "-c", "echo [$#] [$0] [$1]; exec sleep 600"],
    args: ["one", "two words; $HOME"],
    stopGracePeriod: 0s,
  ) as "both";
  new containers.Service(image: "./said", args: ["given"], stopGracePeriod: 0s) as "args";
  new containers.Service(image: "./said", stopGracePeriod: 0s) as "neither";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sleep", "600"],
    env: { PLAIN: "value", ODD: "a=b 'c' \\"d\\" $HOME\\nsecond line", EMPTY: "" },
    secrets: { TOKEN: token },
    workingDir: "/usr/bin",
    user: "1234:4321",
    stopGracePeriod: 0s,
  ) as "surroundings";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'echo got USR1; exit 0' USR1; while true; do sleep 0.1; done"],
    stopSignal: "SIGUSR1",
  ) as "signalled";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'echo ignored TERM' TERM; while true; do sleep 0.1; done"],
    stopGracePeriod: 2s,
  ) as "stubborn";
`;

const DOCKERFILE = `FROM busybox:1.36
LABEL unique=process
ENTRYPOINT ["sh", "-c", "echo entry [$0] [$1]; exec sleep 600"]
CMD ["first", "second"]
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  process.env.FIELDS_TOKEN = SECRET;
  app = await compileApp(PROGRAM, { "said/Dockerfile": DOCKERFILE });
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("an entrypoint alone drops the image's command", () => running.untilTold("entrypoint", /^\[0\] \[sh\] \[\]$/));

test("an entrypoint and args replace both, and nothing is expanded on the way", () =>
  running.untilTold("both", /^\[1\] \[one\] \[two words; \$HOME\]$/));

test("args alone keep the image's entrypoint", () => running.untilTold("args", /^entry \[given\] \[\]$/));

test("without either the image's own run", () => running.untilTold("neither", /^entry \[first\] \[second\]$/));

test("environment variables arrive as they are written", async () => {
  const env = await running.exec("surroundings", ["env"]);
  expect(env).toContain("PLAIN=value\n");
  expect(env).toContain(`ODD=a=b 'c' "d" $HOME\nsecond line\n`);
  expect(`${env}\n`).toContain("EMPTY=\n");
});

test("the process runs in its folder, as its user and group", async () => {
  expect(await running.exec("surroundings", ["readlink", "/proc/1/cwd"])).toBe("/usr/bin");
  expect(await running.exec("surroundings", ["id"])).toContain("uid=1234 gid=4321");
});

test("a secret's value is in the container's environment and nowhere else", async () => {
  expect(await running.exec("surroundings", ["sh", "-c", "echo $TOKEN"])).toBe(SECRET);
  const [found] = await running.containers("surroundings");
  const { Config, ...rest } = found ?? {};
  const { Env, ...config } = Config ?? {};
  expect(Env).toContain(`TOKEN=${SECRET}`);
  expect(JSON.stringify({ rest, config })).not.toContain(SECRET);
  expect(JSON.stringify(running.told)).not.toContain(SECRET);
  expect(app.simulatorFile).not.toContain(SECRET);
  for (const file of filesBelow(app.simfile)) expect(readFileSync(file, "utf8"), file).not.toContain(SECRET);
  const { Processes } = await new Docker().getContainer(found?.Id ?? "").top({ ps_args: "-eo pid,args" });
  expect(JSON.stringify(Processes)).not.toContain(SECRET);
});

test("stopping sends the signal that was asked for", async () => {
  await running.client("signalled").stop();
  await running.untilTold("signalled", /^got USR1$/);
});

test("a process that ignores its signal is killed after the grace period", { timeout: 30_000 }, async () => {
  const began = Date.now();
  await running.client("stubborn").stop();
  const seconds = (Date.now() - began) / 1000;
  await running.untilTold("stubborn", /^ignored TERM$/);
  expect(seconds).toBeGreaterThan(1.9);
  expect(seconds).toBeLessThan(9);
  expect(await running.containers("stubborn")).toEqual([]);
});

test("a secret without a value fails its workload, and says how to store one", async () => {
  const { level, message } = await running.untilTold("incomplete", /FIELDS_UNSET/);
  expect(level).toBe("error");
  expect(message).toContain("No value for secret FIELDS_UNSET");
  expect(running.told.filter(({ of, message }) => of === "incomplete" && message === "never")).toEqual([]);
});

test("a secret's value comes from `.env` under `wing test`", { timeout: 60_000 }, async () => {
  await running.stop();
  app.project.write(".env", "FIELDS_STORED=stored-in-a-file\n");
  app.project.write(
    "main.w",
    `bring cloud;
    bring "@wing-containers/core" as containers;
    let token = new cloud.Secret(name: "FIELDS_STORED");
    new containers.Service(
      image: "busybox:1.36",
      args: ["sh", "-c", "test $TOKEN = stored-in-a-file && touch /right; exec sleep 600"],
      readiness: { exec: { command: ["test", "-e", "/right"] }, timeout: 5s },
      secrets: { TOKEN: token },
      rollout: { healthGracePeriod: 20s },
      stopGracePeriod: 0s,
    );
    test "it is ready" { assert(true); }`,
  );
  const { exitCode, output } = await app.project.test();
  expect(exitCode, output).toBe(0);
  expect(output).not.toContain("stored-in-a-file");
});

function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  return paths.filter((path) => statSync(path).isFile());
}
