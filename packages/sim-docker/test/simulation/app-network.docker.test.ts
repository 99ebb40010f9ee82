import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { OWNER_LABEL } from "../../src/engine/labels";
import { ownOwner } from "../../src/engine/owner";
import { reap } from "../../src/engine/reap";
import { giveBackNetwork, prepareNetwork, takeNetwork } from "../../src/simulation/app-network";

let engine: Engine;

const networks = async () => {
  const filters = { label: [`${OWNER_LABEL}=${ownOwner()}`] };
  return (await engine.docker.listNetworks({ filters })).map(({ Id }) => Id).sort();
};

beforeAll(async () => {
  engine = await findEngine();
});

afterEach(async () => {
  // Whatever is spare now must be forgotten, or the next test takes it.
  await takeNetwork(engine);
  await reap(engine, { owner: ownOwner() });
});

afterAll(() => reap(engine, { owner: ownOwner() }));

test("simulations side by side have networks of their own, and the next one takes over one of them", async () => {
  const [first, second] = await Promise.all([takeNetwork(engine), takeNetwork(engine)]);
  expect(await networks()).toEqual([first.id, second.id].sort());
  await giveBackNetwork(engine, first.id);
  await giveBackNetwork(engine, second.id);
  expect(await networks()).toEqual([first.id]);
  expect(await takeNetwork(engine)).toMatchObject({ id: first.id, gateway: expect.stringMatching(/^\d+(\.\d+){3}$/) });
});

test("a prepared network is the first to be taken", async () => {
  prepareNetwork(engine);
  prepareNetwork(engine);
  const taken = await takeNetwork(engine);
  expect(await networks()).toEqual([taken.id]);
});

test("a network that somebody still uses or has removed is not taken over", async () => {
  const { id: used } = await takeNetwork(engine);
  const container = await engine.docker.createContainer({
    Image: "busybox:1.36",
    Cmd: ["sleep", "60"],
    Labels: { [OWNER_LABEL]: ownOwner() },
    HostConfig: { NetworkMode: used },
  });
  await container.start();
  await giveBackNetwork(engine, used);
  const { id: other } = await takeNetwork(engine);
  expect(other).not.toBe(used);
  await giveBackNetwork(engine, other);
  await engine.docker.getNetwork(other).remove();
  expect((await takeNetwork(engine)).id).not.toBe(other);
});
