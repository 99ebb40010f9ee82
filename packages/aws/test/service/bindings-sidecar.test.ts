import { expect, test } from "vitest";
import { withBindingsSidecar } from "../../src/service/bindings-sidecar";

const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "g", "awslogs-stream-prefix": "main" } };
const definitions = [
  { name: "setup", dependsOn: [] },
  {
    name: "main",
    mountPoints: [{ sourceVolume: "data" }],
    dependsOn: [{ containerName: "setup", condition: "SUCCESS" }],
    logConfiguration,
  },
  { name: "wing-probe", image: "prober" },
];

const [setup, main, prober, sidecar] = withBindingsSidecar(
  definitions,
  new Set(["setup", "main"]),
  "registry/bindings:1",
  new Map([["BUCKET", "b"]]),
);

test("the workload's containers wait for the bindings and see the module", () => {
  const healthy = { containerName: "wing-bindings", condition: "HEALTHY" };
  const module = { sourceVolume: "wing-bindings", containerPath: "/opt/wing", readOnly: true };
  expect(setup).toMatchObject({ dependsOn: [healthy], mountPoints: [module] });
  expect(main).toMatchObject({
    dependsOn: [healthy, { containerName: "setup", condition: "SUCCESS" }],
    mountPoints: [{ sourceVolume: "data" }, module],
  });
});

test("other containers are left alone", () => {
  expect(prober).toBe(definitions[2]);
});

test("the sidecar has the variables of the clients, a health check, and a root that is not written", () => {
  expect(sidecar).toMatchObject({
    name: "wing-bindings",
    image: "registry/bindings:1",
    essential: true,
    readonlyRootFilesystem: true,
    environment: [{ name: "BUCKET", value: "b" }],
    healthCheck: { command: ["CMD", "node", "-e", expect.stringContaining("http://127.0.0.1:9797")] },
  });
  expect(sidecar).not.toHaveProperty("dependsOn");
});
