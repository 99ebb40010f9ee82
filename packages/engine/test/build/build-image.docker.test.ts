import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildImage } from "../../src/build/build-image";
import type { BuildRequest } from "../../src/build/build-request";
import type { Engine } from "../../src/engine";
import { findEngine } from "../../src/find/find-engine";
import { makeTestImage, removeTestThings, TEST_LABEL } from "../../testing/test-image";

describe.each([
  ["BuildKit", true],
  ["the classic builder", false],
])("a build by %s", { timeout: 120_000 }, (_, buildKit) => {
  const name = `build-${buildKit ? "kit" : "classic"}-${process.pid}`;
  const base = `wing-containers-test/${name}-base`;
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  const context = join(folder, "context");
  let engine: Engine;
  let lines: string[];

  const build = (dockerfile: string, more: Partial<BuildRequest> = {}) => {
    const path = more.dockerfile ?? join(context, "Dockerfile");
    writeFileSync(path, dockerfile);
    lines = [];
    const labels = { [TEST_LABEL]: name };
    const request = { tag: `wing-containers-test/${name}:1`, context, dockerfile: path, labels, ...more };
    return buildImage(engine, request, (line) => lines.push(line));
  };
  const run = async (image: string, command: string): Promise<string> => {
    const Labels = { [TEST_LABEL]: name };
    const container = await engine.docker.createContainer({
      Image: image,
      Cmd: ["sh", "-c", command],
      Labels,
      Tty: true,
    });
    await container.start();
    await container.wait();
    return (await container.logs({ stdout: true })).toString().replaceAll("\r\n", "\n").trim();
  };

  beforeAll(async () => {
    engine = { ...(await findEngine()), buildKit };
    await makeTestImage(engine, base, name);
    mkdirSync(join(context, "empty"), { recursive: true });
    mkdirSync(join(context, "skipped"));
    writeFileSync(join(context, "skipped", "large"), "x");
    writeFileSync(join(context, "run.sh"), "#!/bin/sh\necho ran\n", { mode: 0o755 });
    writeFileSync(join(context, "big"), Buffer.alloc(3 << 20, 7));
    symlinkSync("run.sh", join(context, "link"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await removeTestThings(engine, name);
  });

  test("keeps modes, links and empty folders, and tells its steps", async () => {
    const image = await build(`FROM ${base}\nCOPY . /app\nRUN /app/link\n`);
    expect(await run(image.Id, "stat -c '%A %n %s' /app/big /app/link /app/run.sh; ls /app/empty; /app/link")).toBe(
      ["-rw-r--r-- /app/big 3145728", "lrwxrwxrwx /app/link 6", "-rwxr-xr-x /app/run.sh 19", "ran"].join("\n"),
    );
    expect(lines.join("\n")).toMatch(/COPY \. \/app[\s\S]*RUN \/app\/link[\s\S]*ran/);
    expect(image.Config.Labels).toMatchObject({ [TEST_LABEL]: name });
  });

  test("sends only the files listed, and takes a Dockerfile from elsewhere", async () => {
    const image = await build(`FROM ${base}\nCOPY . /app\n`, {
      dockerfile: join(folder, "Other.Dockerfile"),
      files: ["empty", "run.sh"],
    });
    const seen = await run(image.Id, "cd /app; ls -A");
    expect(seen.split(/\s+/)).toEqual(expect.arrayContaining(["empty", "run.sh"]));
    expect(seen).not.toContain("big");
    expect(seen).not.toContain("skipped");
  });

  test("takes arguments and stops at the target", async () => {
    const dockerfile = `FROM ${base} AS one\nARG WORD\nRUN echo "$WORD" > /word\nFROM one AS two\nRUN exit 1\n`;
    const image = await build(dockerfile, { target: "one", args: { WORD: "a b" } });
    expect(await run(image.Id, "cat /word")).toBe("a b");
  });

  test("that fails tells the step, its exit code and its last 20 lines", async () => {
    const dockerfile = `FROM ${base}\nRUN i=0; while [ $i -lt 30 ]; do i=$((i+1)); echo line $i; done; sleep 0.2; echo bad >&2; sleep 0.2; exit 7\n`;
    const error = await build(dockerfile).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "image.build-failed", build: { exitCode: 7 } });
    const { step, output } = (error as { build: { step: string; output: string[] } }).build;
    expect(step).toMatch(/^RUN i=0; while/);
    expect(output).toHaveLength(20);
    expect(output.at(-1)).toBe("bad");
    expect(output[0]).toBe("line 12");
    expect(lines).toContain("line 1");
    expect((error as Error).message).toContain("with exit code 7");
  });

  test.each([
    ["COPY nothing /\n", /nothing/],
    ["NONSENSE x\n", /unknown instruction: NONSENSE/i],
  ])("of a wrong Dockerfile (%j) is a failed build", async (wrong, says) => {
    await expect(build(`FROM ${base}\n${wrong}`)).rejects.toMatchObject({
      code: "image.build-failed",
      message: expect.stringMatching(says),
    });
  });

  test("whose base image nobody has says so", async () => {
    await expect(build("FROM 127.0.0.1:1/no/such:image\n")).rejects.toMatchObject({
      code: "image.registry-unreachable",
      message: expect.stringContaining("127.0.0.1:1/no/such:image"),
    });
  });

  test("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const began = Date.now();
    const dockerfile = `FROM ${base}\nRUN echo started; sleep 100\n`;
    const path = join(context, "Dockerfile");
    writeFileSync(path, dockerfile);
    const request = {
      tag: `wing-containers-test/${name}:cancelled`,
      context,
      dockerfile: path,
      signal: controller.signal,
    };
    const building = buildImage(engine, request, (line) => line === "started" && controller.abort());
    await expect(building).rejects.toMatchObject({ name: "AbortError" });
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  const secret = { id: "token", value: Buffer.from("s3cret\0bytes") };
  const mounting = `FROM ${base}\nRUN --mount=type=secret,id=token cat /run/secrets/token | busybox wc -c > /size\n`;

  if (buildKit) {
    test("gives secrets to steps that mount them, and to nothing else", async () => {
      const image = await build(mounting, { secrets: [secret] });
      expect(await run(image.Id, "cat /size; ls /run/secrets 2>/dev/null")).toBe("12");
      expect(JSON.stringify(await engine.docker.getImage(image.Id).history())).not.toContain("s3cret");
    });

    test("that needs a secret nobody gave fails", async () => {
      await expect(build(mounting.replace("id=token", "id=other,required"))).rejects.toMatchObject({
        code: "image.build-failed",
        message: expect.stringContaining("other"),
      });
    });
  } else {
    test("refuses secrets, naming them", async () => {
      await expect(build(mounting, { secrets: [secret] })).rejects.toMatchObject({
        code: "image.build-secrets",
        message: expect.stringContaining("token"),
      });
    });
  }
});
