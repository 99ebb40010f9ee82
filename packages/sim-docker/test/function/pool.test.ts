import type { WorkloadSpec } from "@wing-containers/core/provider";
import { expect, test, vi } from "vitest";
import { createBackends } from "../../src/front/backends";
import type { InstanceEvents, Launch } from "../../src/function/instance";
import { createPool } from "../../src/function/pool";

interface FakeInstance extends InstanceEvents {
  readonly index: number;
  stopped: boolean;
}

function poolOf(scaling: Partial<WorkloadSpec["scaling"]>, others: Partial<WorkloadSpec> = {}) {
  const bounds = { min: 0, max: 10, scaleInCooldown: 300, ...scaling };
  const pool = createPool({ name: "fn", timeout: 1, concurrency: 1, ...others, scaling: bounds } as WorkloadSpec);
  const instances: FakeInstance[] = [];
  const launch: Launch = (index, events) => {
    const fake: FakeInstance = { ...events, index, stopped: false };
    instances.push(fake);
    return {
      backends: createBackends(() => ""),
      agent: undefined as never,
      ended: new Promise(() => undefined),
      async stop() {
        fake.stopped = true;
      },
    };
  };
  return { pool, launch, instances };
}

test("who comes before the pool is open waits, and starts no more instances than are needed", async () => {
  const { pool, launch, instances } = poolOf({ max: 2 }, { concurrency: 2 });
  const places = [1, 2, 3].map(() => pool.acquire());
  expect(instances).toHaveLength(0);
  pool.open(launch);
  expect(instances.map(({ index }) => index)).toEqual([0, 1]);
  instances[0]?.onReady(true);
  const [first, second] = await Promise.all(places.slice(0, 2));
  expect(first).toBe(second);
});

test("places are handed on in the order of arrival", async () => {
  const { pool, launch, instances } = poolOf({ max: 1 });
  pool.open(launch);
  const order: number[] = [];
  const done = [1, 2, 3].map(async (number) => {
    const place = await pool.acquire();
    order.push(number);
    pool.release(place);
  });
  instances[0]?.onReady(true);
  await Promise.all(done);
  expect(order).toEqual([1, 2, 3]);
  expect(instances).toHaveLength(1);
});

test("a start that fails fails as many as the instance was for", async () => {
  const { pool, launch, instances } = poolOf({ max: 1 });
  pool.open(launch);
  const [first, second] = [pool.acquire(), pool.acquire()];
  instances[0]?.onEnd("fn exited with code 1.");
  await expect(first).rejects.toThrow("fn exited with code 1.");
  instances[1]?.onReady(true);
  expect((await second).index).toBe(0);
  expect(instances[0]?.stopped).toBe(true);
});

test("a retired instance gets no more work, and stops after its last invocation", async () => {
  const { pool, launch, instances } = poolOf({ max: 1 }, { concurrency: 2 });
  pool.open(launch);
  const places = Promise.all([pool.acquire(), pool.acquire()]);
  instances[0]?.onReady(true);
  const [first, second] = await places;
  pool.retire(first);
  pool.release(first);
  expect(instances[0]?.stopped).toBe(false);
  void pool.acquire().catch(() => undefined);
  expect(instances).toHaveLength(2);
  pool.release(second);
  expect(instances[0]?.stopped).toBe(true);
  await pool.close("it is stopped");
  expect(instances[1]?.stopped).toBe(true);
});

test("nobody is turned away while an instance starts, however late", async () => {
  vi.useFakeTimers();
  try {
    const { pool, launch, instances } = poolOf({ max: 1 });
    pool.open(launch);
    const [first, second] = [pool.acquire(), pool.acquire().catch(({ message }: Error) => message)];
    await vi.advanceTimersByTimeAsync(5_000);
    instances[0]?.onReady(true);
    expect(await second).toMatch(/^fn: no instance was free within 1 s \(timeout\): 1 may run/);
    pool.release(await first);
  } finally {
    vi.useRealTimers();
  }
});

test("the minimum is kept, and what is above it stops after the cooldown", async () => {
  vi.useFakeTimers();
  try {
    const { pool, launch, instances } = poolOf({ min: 1, max: 2, scaleInCooldown: 5 });
    pool.open(launch);
    expect(instances).toHaveLength(1);
    instances[0]?.onReady(true);
    const places = Promise.all([pool.acquire(), pool.acquire()]);
    instances[1]?.onReady(true);
    for (const place of await places) pool.release(place);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(instances.filter(({ stopped }) => stopped)).toHaveLength(1);
    expect(pool.ready).toBe(1);
    instances.find(({ stopped }) => !stopped)?.onEnd("fn exited with code 1.");
    await vi.advanceTimersByTimeAsync(0);
    expect(instances).toHaveLength(3);
  } finally {
    vi.useRealTimers();
  }
});
