import { expect, test } from "vitest";
import { compileFixture } from "./compile-fixture";

test("workloads, bindings and handlers are held against what a platform has for their kind and for the resource", async () => {
  const { code, output } = await compileFixture("limited/main.w");
  const lines = output.split("\n").map((line) => line.trim());
  expect({ code, problems: lines.filter((line) => line.startsWith("error[")).length }).toEqual({
    code: 0,
    problems: 5,
  });
  expect(lines).toEqual(
    expect.arrayContaining([
      'error[capability.limited] bind("counter", root/Default/counter, ["inc"]): recorder supports binding (Code in the container uses other resources of the app by bind() (type of the resource).) within limits only: Others have no permissions here.',
      'given:    "cloud.Counter"',
      'accepted: "cloud.Bucket" or "cloud.Queue"',
      'given:    "std.Resource"',
      'error[capability.limited] forward({"path":"/tick"}).fromSchedule(): recorder supports event-handler (The container handles events of other resources by forward() (kind of the resource).) within limits only.',
      'given:    "schedule"',
      'to do:    Use "api" or "queue".',
      'error[capability.limited] forward({"path":"/job"}).fromQueue(): recorder supports event-handler (The container handles events of other resources by forward() (kind of the resource).) within limits only.',
      'given:    "queue"',
      'to do:    Use "schedule".',
      "error[capability.unsupported] sidecars[0]: recorder does not support sidecar.container (Containers run beside the main one.): Functions are alone.",
    ]),
  );
}, 60_000);
