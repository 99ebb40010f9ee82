import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { startTestRegistry, type TestRegistry } from "@wing-containers/engine/testing/test-registry";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountContents, accountContents } from "./account-contents";
import { describeTerraform } from "./describe-terraform";
import { exampleProject } from "./example-project";
import { leaveOutMockRoutes } from "./leave-out-mock-routes";
import { plannedChanges } from "./planned-changes";
import { removePublished } from "./published";
import { standInForEcr } from "./stand-in-registry";
import { startMoto } from "./start-moto";
import { terraform } from "./terraform";

/** What an account has after the first apply of an example: how many of each. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<keyof AccountContents, number>>>> = {
  api: { clusters: 1, services: 1, functions: 3, loadBalancers: 0 },
  closures: { clusters: 1, services: 2, functions: 1, loadBalancers: 0 },
  hello: { clusters: 1, services: 2, functions: 0, loadBalancers: 1 },
  "queue-worker": { clusters: 1, services: 1, functions: 1, loadBalancers: 0 },
  sidecars: { clusters: 1, services: 1, functions: 0, loadBalancers: 1 },
};

const NOTHING: AccountContents = { clusters: [], services: [], functions: [], loadBalancers: [] };

/** Longer than the provider's own waits: twice half a minute for a load balancer, of which Terraform has no setting. */
const TIMEOUT = 400_000;

// They mostly wait, so they are applied side by side, each in an account of its own.
describeTerraform("the examples", { timeout: TIMEOUT, concurrent: true }, () => {
  let engine: Engine;
  let registry: TestRegistry;

  beforeAll(async () => {
    [engine, registry] = await Promise.all([findEngine(), startTestRegistry("everybody")]);
  }, TIMEOUT);
  afterAll(async () => {
    for (const name of registry ? Object.keys(EXAMPLES) : []) await removePublished(engine, registry, name);
    await registry?.stop();
  }, TIMEOUT);

  test.each(Object.entries(EXAMPLES))("%s is applied, stays as it is, and is destroyed", async (name, expected) => {
    const moto = await startMoto();
    const project = exampleProject(name);
    const tf = terraform(project.output, moto);
    try {
      await project.compile();
      if (publishes(project.output)) standInForEcr(project.output, `${registry.host}/${name}`);
      leaveOutMockRoutes(project.output);
      await tf.init();
      await tf.run(["apply", "-auto-approve", "-no-color", "-input=false"]);
      const contents = Object.entries(await accountContents(moto));
      expect(Object.fromEntries(contents.map(([kind, names]) => [kind, names.length]))).toEqual(expected);
      expect(await plannedChanges(tf)).toEqual([]);
      await tf.run(["destroy", "-auto-approve", "-no-color", "-input=false"]);
      expect(JSON.parse(tf.state()).resources).toEqual([]);
      expect(await accountContents(moto)).toEqual(NOTHING);
    } finally {
      project.remove();
      await moto.stop();
    }
  });
});

/** Whether something of the folder is published when it is applied. */
function publishes(output: string): boolean {
  return readFileSync(join(output, "main.tf.json"), "utf8").includes(".repository_url}");
}
