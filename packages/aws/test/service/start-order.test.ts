import { expect, test } from "vitest";
import { startOrder } from "../../src/service/start-order";
import { specOf } from "./spec-of";

const IMAGE = "busybox:1.36";
const healthy = [{ container: "db", condition: "healthy" }];
const orderOf = (props: Readonly<Record<string, unknown>>) => {
  const spec = specOf(props);
  return startOrder(spec, spec.main).map(({ containerName, condition }) => `${containerName} ${condition}`);
};

test("a container with a command for a probe says itself that it is healthy", () => {
  const db = { name: "db", image: IMAGE, readiness: { exec: { command: ["/bin/ok"] } } };
  expect(orderOf({ dependsOn: healthy, sidecars: [db] })).toEqual(["db HEALTHY"]);
});

test("of a container whose ports are asked its prober says so", () => {
  const db = { name: "db", image: IMAGE, ports: [{ port: 1, protocol: "tcp" }], readiness: { tcpSocket: {} } };
  expect(orderOf({ dependsOn: healthy, sidecars: [db] })).toEqual(["db_prober HEALTHY"]);
});

test("where both are asked, both must say so", () => {
  const db = {
    ...{ name: "db", image: IMAGE, ports: [{ port: 1, protocol: "tcp" }] },
    ...{ startup: { tcpSocket: {} }, readiness: { exec: { command: ["/bin/ok"] } } },
  };
  expect(orderOf({ dependsOn: healthy, sidecars: [db] })).toEqual(["db HEALTHY", "db_prober HEALTHY"]);
});

test("init containers run one after the other, and all others after the last of them", () => {
  const spec = specOf({
    initContainers: ["one", "two"].map((name) => ({ name, image: IMAGE })),
    sidecars: [{ name: "side", image: IMAGE, dependsOn: [{ container: "main", condition: "started" }] }],
  });
  const all = [...spec.initContainers, spec.main, ...spec.sidecars];
  expect(all.map((one) => startOrder(spec, one).map(({ containerName }) => containerName))).toEqual([
    [],
    ["one"],
    ["two"],
    ["two", "main"],
  ]);
});
