import * as ecs from "@aws-sdk/client-ecs";
import { expect, test, vi } from "vitest";
import { ServiceControl } from "../../src/service/control/service-inflight";

/** A service of ECS with a number of replicas. */
function serviceOf(desiredCount: number | undefined) {
  const state = { desiredCount, calls: [] as string[] };
  vi.spyOn(ecs.ECSClient.prototype, "send").mockImplementation(async (command: unknown) => {
    const { desiredCount: wanted } = (command as { input: { desiredCount?: number } }).input;
    const isUpdate = command instanceof ecs.UpdateServiceCommand;
    state.calls.push(isUpdate ? `update ${wanted}` : "describe");
    if (isUpdate) state.desiredCount = wanted;
    const { desiredCount: count } = state;
    if (count === undefined) return { services: [] };
    return { services: [{ desiredCount: count, runningCount: count, deployments: [{}], status: "ACTIVE" }] };
  });
  const of = { ecs: () => ecs, cluster: "shop", service: "web", replicas: 2 };
  return { control: new ServiceControl(of), state };
}

test("start asks for the replicas and waits for them", async () => {
  const { control, state } = serviceOf(0);
  await control.start();
  expect(state.calls).toEqual(["describe", "update 2", "describe"]);
  expect(await control.started()).toBe(true);
});

test("start leaves a service alone that runs", async () => {
  const { control, state } = serviceOf(7);
  await control.start();
  expect(state.desiredCount).toBe(7);
});

test("stop takes all replicas away, once", async () => {
  const { control, state } = serviceOf(3);
  await control.stop();
  await control.stop();
  expect(state.calls.filter((call) => call.startsWith("update"))).toEqual(["update 0"]);
  expect(await control.started()).toBe(false);
});

test("a service that is not there is an error", async () => {
  const { control } = serviceOf(undefined);
  await expect(control.started()).rejects.toThrow("The service web is not in the cluster shop.");
});
