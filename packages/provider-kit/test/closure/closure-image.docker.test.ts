import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compiledContexts } from "./wing-project";

const label = `com.wing-containers.test=${randomUUID()}`;

function docker(...args: string[]): string {
  const env = { ...process.env, DOCKER_BUILDKIT: "0" };
  return execFileSync("docker", args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

/** Builds a context and starts it as strictly as a cloud would. */
function start(context: string): string {
  const image = docker("build", "--quiet", "--label", label, context);
  onTestFinished(() => void docker("image", "rm", "--force", image));
  const container = docker("run", "--detach", "--read-only", "--cap-drop=ALL", "--label", label, image);
  onTestFinished(() => void docker("rm", "--force", "--volumes", container));
  return container;
}

/** Posts from inside the container, which is reachable everywhere. */
function post(container: string, body: string): string {
  const code = `fetch("http://127.0.0.1:8080", { method: "POST", body: ${JSON.stringify(body)} })
    .then(async (answer) => console.log(answer.status, await answer.text()))`;
  return docker("exec", container, "node", "-e", code);
}

test("closures run in containers, without root and without a writable file system", { timeout: 120_000 }, async () => {
  const contexts = compiledContexts();
  const greet = start(join(contexts, "greet"));
  const clock = start(join(contexts, "clock"));
  await expect.poll(() => post(greet, '"Wing"'), { timeout: 20_000, interval: 500 }).toBe('200 "hello Wing"');
  expect(post(greet, '"fail"')).toMatch(/^500 .*"errorMessage":"no such name".*\/app\/src\/main\.w:9:5/);
  expect(docker("exec", greet, "id", "-u")).toBe("1000");
  expect(docker("logs", clock)).toBe("started");
  docker("stop", "--time", "10", greet, clock);
  expect(docker("logs", clock)).toBe("started\nstopped");
  expect(docker("inspect", "--format", "{{.State.ExitCode}}", greet, clock)).toBe("0\n0");
});
