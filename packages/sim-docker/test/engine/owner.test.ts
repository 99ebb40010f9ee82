import { spawn } from "node:child_process";
import { once } from "node:events";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { expect, test } from "vitest";
import { ownerAlive, ownOwner } from "../../src/engine/owner";
import { processIdentity } from "../../src/engine/process-identity";

test("this process is alive", () => {
  expect(ownOwner()).toMatch(new RegExp(`^${process.pid}@`));
  expect(ownOwner()).toBe(ownOwner());
  expect(ownerAlive(ownOwner())).toBe(true);
});

test("another process is alive until it ends", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const identity = processIdentity(child.pid ?? 0);
  const owner = `${identity?.pid}@${identity?.start}.${identity?.place}`;
  expect(ownerAlive(owner)).toBe(true);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await eventually(() => !ownerAlive(owner))).toBe(true);
});

test("a later process with the same id is not the owner", () => {
  const { pid, start, place } = processIdentity(process.pid) ?? { pid: 0, start: "", place: "" };
  expect(ownerAlive(`${pid}@${start}1.${place}`)).toBe(process.platform === "win32");
});

test.each(["17@x.elsewhere", "unreadable", ""])("%j cannot be judged from here, so it counts as alive", (owner) => {
  expect(ownerAlive(owner)).toBe(true);
});
