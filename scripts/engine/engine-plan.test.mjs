import assert from "node:assert/strict";
import { test } from "node:test";
import { enginePlan } from "./engine-plan.mjs";

const debianRoot = {
  refusals: [{ candidate: { host: "unix:///var/run/docker.sock" }, reason: "ENOENT", code: "ENOENT" }],
  platform: "linux",
  isRoot: true,
  osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n',
  hasDockerd: false,
  interactive: false,
};

const plan = (difference) => enginePlan({ ...debianRoot, ...difference });

test("root of Debian gets an engine without a question where nobody can answer", () => {
  assert.deepEqual(plan({}), { action: "install", ask: false });
});

test("on a terminal the question comes first", () => {
  assert.deepEqual(plan({ interactive: true }), { action: "install", ask: true });
});

test("a distribution like Debian counts", () => {
  assert.equal(plan({ osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n' }).action, "install");
});

test("an engine that is installed is only started", () => {
  assert.deepEqual(plan({ hasDockerd: true, interactive: true }), { action: "start", ask: false });
});

test("another distribution, another user and another system get an explanation", () => {
  assert.match(plan({ osRelease: "ID=fedora\n" }).why, /Docker Engine/);
  assert.match(plan({ isRoot: false }).why, /Docker Engine/);
  assert.match(plan({ isRoot: false, hasDockerd: true }).why, /systemctl start docker/);
  assert.match(plan({ platform: "darwin" }).why, /Docker Desktop/);
});

test("a chosen engine that does not answer is named and never replaced by another", () => {
  const refusals = [{ candidate: { host: "tcp://10.0.0.1:2375", chosenBy: "DOCKER_HOST" }, reason: "ECONNREFUSED" }];
  assert.match(plan({ refusals }).why, /tcp:\/\/10\.0\.0\.1:2375 \(from DOCKER_HOST\) does not answer: ECONNREFUSED/);
});

test("a socket that refuses the user is a matter of its group", () => {
  const refusals = [{ ...debianRoot.refusals[0], code: "EACCES" }];
  assert.match(plan({ refusals, isRoot: false }).why, /usermod -aG docker/);
});
