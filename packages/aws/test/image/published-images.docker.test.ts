import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { ensureImage } from "@wing-containers/engine/ensure-image";
import { findEngine } from "@wing-containers/engine/find-engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { removeTestThings, TEST_LABEL } from "@wing-containers/engine/testing/test-image";
import { startTestRegistry, type TestRegistry } from "@wing-containers/engine/testing/test-registry";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeTerraform } from "../terraform/describe-terraform";
import { publishedTags, removePublished } from "../terraform/published";
import { standInForEcr } from "../terraform/stand-in-registry";
import { type Moto, startMoto } from "../terraform/start-moto";
import { type Terraform, terraform } from "../terraform/terraform";
import { type WingProject, wingProject } from "../terraform/wing-project";
import { dockerfile, PROGRAM } from "./program";

const LABEL = `aws-images-${process.pid}`;

describeTerraform("images that Terraform publishes", { timeout: 300_000 }, () => {
  const noEngine = { DOCKER_HOST: "unix:///nonexistent.sock" };
  const secret = { WEB_TOKEN: "s3cret" };
  /** Arguments that name all resources of the types, with what they need. */
  const targets = (...types: readonly string[]): string[] => {
    const { resource } = JSON.parse(readFileSync(join(project.output, "main.tf.json"), "utf8"));
    return types.flatMap((type) => Object.keys(resource[type]).map((name) => `-target=${type}.${name}`));
  };
  /** All that runs images, without the network around it, which takes minutes. */
  const running = (): string[] => targets("terraform_data", "aws_ecs_task_definition", "aws_lambda_function");
  const apply = (): string[] => ["apply", "-auto-approve", "-no-color", "-input=false", ...running()];
  let project: WingProject;
  let engine: Engine;
  let moto: Moto;
  let registry: TestRegistry;
  let tf: Terraform;

  const compile = async (): Promise<void> => {
    await project.compile();
    standInForEcr(project.output, `${registry.host}/app`);
  };
  const tags = () => publishedTags(registry, "app");
  /** Waits until an image of the registry, which the engine gets from there, has printed a text. */
  const prints = async (name: string, text: string, ...Cmd: string[]): Promise<void> => {
    const reference = `${registry.host}/app:${(await tags()).find((tag) => tag.startsWith(name))}`;
    await ensureImage(engine, { kind: "reference", reference, policy: "always" }, () => undefined);
    const options = { Image: reference, Labels: { [TEST_LABEL]: LABEL }, Tty: true, ...(Cmd.length > 0 && { Cmd }) };
    const container = await engine.docker.createContainer(options);
    const output = async () => (await container.logs({ stdout: true })).toString().replaceAll("\r\n", "\n");
    try {
      await container.start();
      await eventually(async () => (await output()).includes(text)).catch(async () =>
        expect(await output()).toBe(text),
      );
    } finally {
      await container.remove({ force: true });
      await engine.docker.getImage(reference).remove({ force: true });
    }
  };

  beforeAll(async () => {
    project = wingProject({ "main.w": PROGRAM, "web/Dockerfile": dockerfile(LABEL), "web/file": "one\n" });
    [engine, moto, registry] = await Promise.all([findEngine(), startMoto(), startTestRegistry("everybody")]);
    await compile();
    tf = terraform(project.output, moto);
    await tf.init();
  }, 300_000);
  afterAll(async () => {
    if (engine) await removeTestThings(engine, LABEL);
    if (registry) await removePublished(engine, registry, "app");
    await Promise.all([moto?.stop(), registry?.stop()]);
    project?.remove();
  });

  test("are in the registry after the first apply, each once, and run", async () => {
    const output = await tf.run(apply(), secret);
    expect(output).toMatch(/\(local-exec\): Pushed \S+\/app:web-[0-9a-f]{16} \(sha256:[0-9a-f]{64}\)\./);
    expect((await tags()).map((one) => one.replace(/-[0-9a-f]{16}$/, "")).sort()).toEqual([
      "busybox",
      "closure-closure",
      "prober",
      "web",
    ]);
    expect(output.match(/\(local-exec\): Pushed /g)).toHaveLength(4);
    await prints("web", "hello ${HOME}\none\n");
    await prints("closure", "closure");
    await prints("prober", "There is no such command.", "/prober");
    await prints("busybox", "755 0", "stat", "-c", "%a %u", "/opt/extensions/wing-function");
  });

  test("are not published a second time", async () => {
    const output = await tf.run(apply(), noEngine);
    expect(output).not.toContain("local-exec");
    // moto forgets some of what a function of Lambda was made with.
    const kept = targets("terraform_data", "aws_ecs_task_definition");
    expect(await tf.run(["plan", "-no-color", ...kept])).toContain("No changes.");
  });

  test("are found where the registry has them and the state is new, without an engine", async () => {
    const elsewhere = join(project.folder, "target/elsewhere");
    cpSync(project.output, elsewhere, { recursive: true });
    rmSync(join(elsewhere, "terraform.tfstate"));
    const output = await terraform(elsewhere, moto).run(
      ["apply", "-auto-approve", "-no-color", ...targets("terraform_data")],
      noEngine,
    );
    expect(output.match(/\(local-exec\): \S+ is there already\./g)).toHaveLength(4);
  });

  test("are published anew when a file changes", async () => {
    const before = await tags();
    project.write("web/file", "two\n");
    await compile();
    const output = await tf.run(apply(), secret);
    expect(output.match(/\(local-exec\): Pushed /g)).toHaveLength(1);
    const [added] = (await tags()).filter((one) => !before.includes(one));
    expect(added).toMatch(/^web-/);
  });

  test("fail the apply with the step of the build that failed", async () => {
    project.write("web/Dockerfile", dockerfile(LABEL, "RUN echo this is wrong; exit 7"));
    await compile();
    const { code, output } = await tf.attempt(apply(), secret);
    expect(code).toBe(1);
    expect(output).toMatch(/RUN echo this is wrong; exit 7` with exit code 7:[\s\S]*this is wrong/);
    expect(output).not.toContain("s3cret");
  });

  test("leave no secret in the output, the state and the files", () => {
    const files = readdirSync(project.output, { recursive: true, encoding: "utf8", withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), "latin1"));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => text.includes("s3cret"))).toEqual([]);
    expect(tf.state()).not.toContain("s3cret");
  });
});
