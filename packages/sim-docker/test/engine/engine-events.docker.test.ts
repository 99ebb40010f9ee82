import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@wing-containers/engine/engine";
import { findEngine, openEngine } from "@wing-containers/engine/find-engine";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { makeTestImage, removeTestThings, TEST_LABEL } from "@wing-containers/engine/testing/test-image";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ContainerDeath } from "../../src/engine/container-death";
import { type EngineEvents, engineEvents } from "../../src/engine/engine-events";
import { RUN_LABEL } from "../../src/engine/labels";

describe("engineEvents", { timeout: 60_000 }, () => {
  const name = `events-${process.pid}`;
  const image = `wing-containers-test/${name}`;
  const socket = join(tmpdir(), `${name}.sock`);
  let engine: Engine;
  /** The same engine behind a socket that the test can close. */
  let fragile: Engine;
  let server: Server;
  let told: string[];
  let events: EngineEvents;
  const sockets = new Set<Socket>();

  const openProxy = async (): Promise<void> => {
    const target = engine.address.replace("unix://", "");
    server = createServer((client) => {
      const upstream = connect(target);
      for (const end of [client, upstream]) {
        sockets.add(end);
        end.on("error", () => undefined).on("close", () => sockets.delete(end));
      }
      client.pipe(upstream).pipe(client);
    }).listen(socket);
    await once(server, "listening");
  };
  const closeProxy = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    for (const end of sockets) end.destroy();
    await closed;
  };
  const start = async (command: string, HostConfig = {}): Promise<string> => {
    const Labels = { [TEST_LABEL]: name, [RUN_LABEL]: name };
    const options = { Image: image, Cmd: ["sh", "-c", command], Labels, HostConfig };
    const container = await engine.docker.createContainer(options);
    await container.start();
    return container.id;
  };
  const follow = (of: Engine): void => {
    told = [];
    events = engineEvents(of, {
      run: name,
      onLost: ({ code }) => told.push(code),
      onBack: () => told.push("back"),
    });
  };
  const died = (id: string): Promise<ContainerDeath> => new Promise((resolve) => events.onContainerDied(id, resolve));

  beforeAll(async () => {
    engine = await findEngine();
    await makeTestImage(engine, image, name);
    await openProxy();
    fragile = await openEngine({ address: `unix://${socket}`, origin: "test" });
  });
  afterEach(() => events.close());
  afterAll(async () => {
    await closeProxy();
    await removeTestThings(engine, name);
  });

  test("tells the exit code, once, to everybody who asked", async () => {
    follow(engine);
    const id = await start("sleep 0.5; exit 3");
    let calls = 0;
    events.onContainerDied(id, () => {
      calls += 1;
    });
    const unwanted = events.onContainerDied(id, () => expect.unreachable());
    unwanted();
    expect(await died(id)).toEqual({ id, exitCode: 3, outOfMemory: false, error: "" });
    // A later death of the same run comes after everything about the first.
    await died(await start("exit 0"));
    expect(calls).toBe(1);
  });

  test("tells of one that was killed from outside, or removed", async () => {
    follow(engine);
    const [killed, removed] = [await start("sleep 100"), await start("sleep 100")];
    const deaths = Promise.all([died(killed), died(removed)]);
    await engine.docker.getContainer(killed).kill();
    await engine.docker.getContainer(removed).remove({ force: true });
    expect(await deaths).toMatchObject([{ exitCode: 137 }, { exitCode: 137 }]);
  });

  test("tells when memory ran out", async () => {
    follow(engine);
    const memory = 16 << 20;
    const id = await start("tail /dev/zero", { Memory: memory, MemorySwap: memory });
    expect(await died(id)).toMatchObject({ outOfMemory: true, exitCode: 137 });
  });

  test("tells of one that had ended before anybody asked", async () => {
    follow(engine);
    const id = await start("exit 4");
    await engine.docker.getContainer(id).wait();
    expect(await died(id)).toMatchObject({ exitCode: 4 });
  });

  test("reports once that the engine is lost, and picks up what happened meanwhile when it is back", async () => {
    follow(fragile);
    const [first, second] = [await start("sleep 100"), await start("sleep 100")];
    const seen = died(first);
    await engine.docker.getContainer(first).kill();
    await seen;
    const missed = died(second);
    await closeProxy();
    await eventually(() => told.length > 0);
    await engine.docker.getContainer(second).kill();
    // Long enough for another try to reach the engine.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(told).toEqual(["engine.lost"]);
    await openProxy();
    expect(await missed).toMatchObject({ exitCode: 137 });
    expect(told).toEqual(["engine.lost", "back"]);
  });
});
