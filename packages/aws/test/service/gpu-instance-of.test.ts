import { expect, test } from "vitest";
import { gpuInstanceOf } from "../../src/service/gpu/gpu-instance-of";
import { specOf } from "./spec-of";

test.each([
  [{ gpu: {} }, "g4dn.xlarge"],
  [{ gpu: { type: "nvidia-l4" }, cpu: 4, memory: 8192 }, "g6.xlarge"],
  // The system and the agent need some of the 16 GiB.
  [{ gpu: { type: "nvidia-l4" }, cpu: 4, memory: 16_384 }, "g6.2xlarge"],
  [{ gpu: { count: 4, type: "nvidia-a10g" } }, "g5.12xlarge"],
  [{ gpu: { type: "nvidia-h100" } }, "p5.48xlarge"],
  [{ gpu: {}, sidecars: [{ name: "two", image: "a", gpu: { count: 1 } }] }, "g4dn.12xlarge"],
  [{ gpu: { type: "nvidia-t4" }, sidecars: [{ name: "two", image: "a", gpu: { type: "nvidia-l4" } }] }, undefined],
])("%j runs on %s", (props, type) => {
  expect(gpuInstanceOf(specOf(props))?.type).toBe(type);
});
