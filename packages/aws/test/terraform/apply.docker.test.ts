import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startTestRegistry, type TestRegistry } from "@wing-containers/engine/testing/test-registry";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountContents, accountContents } from "./account-contents";
import { describeTerraform } from "./describe-terraform";
import { exampleProject } from "./example-project";
import { leaveOutMockRoutes } from "./leave-out-mock-routes";
import { plannedChanges } from "./planned-changes";
import { standInForEcr } from "./stand-in-registry";
import { type Moto, startMoto } from "./start-moto";
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

describeTerraform("the examples", { timeout: TIMEOUT }, () => {
  let moto: Moto;
  let registry: TestRegistry;

  beforeAll(async () => {
    [moto, registry] = await Promise.all([startMoto(), startTestRegistry("everybody")]);
  }, TIMEOUT);
  afterAll(async () => void (await Promise.all([moto?.stop(), registry?.stop()])), TIMEOUT);

  test.each(Object.entries(EXAMPLES))("%s is applied, stays as it is, and is destroyed", async (name, expected) => {
    await fetch(`${moto.url}/moto-api/reset`, { method: "POST" });
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
    }
  });
});

/** Whether something of the folder is published when it is applied. */
function publishes(output: string): boolean {
  return readFileSync(join(output, "main.tf.json"), "utf8").includes(".repository_url}");
}
