import type { Engine } from "@wing-containers/engine/engine";
import { findEngine } from "@wing-containers/engine/find-engine";
import { makeTestImage, removeTestThings, TEST_LABEL } from "@wing-containers/engine/testing/test-image";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP_LABEL, OWNER_LABEL, RUN_LABEL, VOLUME_LABEL } from "../../src/engine/labels";
import { ownOwner } from "../../src/engine/owner";
import { reap, removePersistentVolumes } from "../../src/engine/reap";

describe("reap", { timeout: 60_000 }, () => {
  const name = `reap-${process.pid}`;
  const image = `wing-containers-test/${name}`;
  const nothing = { containers: 0, networks: 0, volumes: 0 };
  let engine: Engine;
  let count = 0;

  /** A network, a running container in it with an anonymous volume, an ephemeral and a persistent volume. */
  const make = async (owner: string, run: string): Promise<void> => {
    count += 1;
    const Name = `${name}-${count}`;
    const Labels = { [TEST_LABEL]: name, [OWNER_LABEL]: owner, [RUN_LABEL]: run, [APP_LABEL]: name };
    await engine.docker.createNetwork({ Name, Labels });
    const volume = (kind: string) =>
      engine.docker.createVolume({ Name: `${Name}-${kind}`, Labels: { ...Labels, [VOLUME_LABEL]: kind } });
    await volume("ephemeral");
    await volume("persistent");
    const container = await engine.docker.createContainer({
      Image: image,
      Cmd: ["sleep", "100"],
      Labels,
      Volumes: { "/anonymous": {} },
      HostConfig: { NetworkMode: Name, Binds: [`${Name}-ephemeral:/e`, `${Name}-persistent:/p`] },
    });
    await container.start();
  };
  const left = async (label: string): Promise<object> => {
    const filters = { label: [label, `${TEST_LABEL}=${name}`] };
    const [key = "", value] = label.split("=");
    const { Volumes } = await engine.docker.listVolumes({ filters: { label: [`${TEST_LABEL}=${name}`] } });
    const volumes = (Volumes ?? []).filter(({ Labels }) => Labels[key] === value);
    return {
      containers: (await engine.docker.listContainers({ all: true, filters })).length,
      networks: (await engine.docker.listNetworks({ filters })).length,
      volumes: volumes.length,
    };
  };

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, image, name);
  });
  afterAll(() => removeTestThings(engine, name));

  test("removes all of one run but its persistent volumes, and nothing of another run", async () => {
    const owner = ownOwner();
    await make(owner, `${name}-a`);
    await make(owner, `${name}-b`);
    const [container] = await engine.docker.listContainers({ filters: { label: [`${RUN_LABEL}=${name}-a`] } });
    const anonymous = container?.Mounts.find(({ Destination }) => Destination === "/anonymous")?.Name ?? "";
    expect(anonymous).not.toBe("");

    expect(await reap(engine, { run: `${name}-a` })).toEqual({ containers: 1, networks: 1, volumes: 1 });
    expect(await left(`${RUN_LABEL}=${name}-a`)).toEqual({ ...nothing, volumes: 1 });
    expect(await left(`${RUN_LABEL}=${name}-b`)).toEqual({ containers: 1, networks: 1, volumes: 2 });
    await expect(engine.docker.getVolume(anonymous).inspect()).rejects.toMatchObject({ statusCode: 404 });
    expect(await reap(engine, { run: `${name}-a` })).toEqual(nothing);
  });

  test("may run several times at once", async () => {
    const owner = `${name}@elsewhere`;
    await make(owner, `${name}-c`);
    await Promise.all([1, 2, 3].map(() => reap(engine, { owner })));
    expect(await left(`${OWNER_LABEL}=${owner}`)).toEqual({ ...nothing, volumes: 1 });
  });

  test("removes what dead processes left, and nothing of living ones", async () => {
    const [, , place] = /^(.*)\.([^.]*)$/.exec(ownOwner()) ?? [];
    // No process has this id: it is above the largest that Linux gives.
    const dead = `99999999@1-1.${place}`;
    await make(dead, `${name}-d`);
    await make(ownOwner(), `${name}-e`);
    await reap(engine, { deadOwners: true });
    expect(await left(`${RUN_LABEL}=${name}-d`)).toEqual({ ...nothing, volumes: 1 });
    expect(await left(`${RUN_LABEL}=${name}-e`)).toEqual({ containers: 1, networks: 1, volumes: 2 });
  });

  test("removes persistent volumes only when asked to, and not those in use", async () => {
    const removed = await removePersistentVolumes(engine, name);
    expect([...removed].sort()).toEqual([`${name}-1-persistent`, `${name}-3-persistent`, `${name}-4-persistent`]);
    expect(await removePersistentVolumes(engine, "another app")).toEqual([]);
  });
});
