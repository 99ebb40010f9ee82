import { expect, test } from "vitest";
import { portByName } from "../../../src/provider/index";
import type { Workload } from "../../../src/workload";

const port = (name: string) => ({ name, port: 80 });
const workload = (main: string[], sidecar: string[]) =>
  ({
    node: { path: "root/Default/web" },
    _spec: { main: { ports: main.map(port) }, sidecars: [{ ports: sidecar.map(port) }] },
  }) as unknown as Workload;

test("a port is found in the main container and in sidecars", () => {
  expect(portByName(workload(["http"], ["metrics"]), "metrics").name).toBe("metrics");
  expect(portByName(workload(["http"], ["metrics"]), "http").name).toBe("http");
});

test("a name that no port has is refused with the names that there are", () => {
  expect(() => portByName(workload(["http"], ["metrics"]), "https")).toThrow(
    'root/Default/web: endpoint("https"): there is no such port. The workload\'s ports are "http", "metrics".',
  );
  expect(() => portByName(workload([], []), "http")).toThrow("The workload has no ports: add one to `ports`.");
});
