import { expect, test } from "vitest";
import { compileFixture } from "./compile-fixture";

test("bindings and handlers are held against the resources that a platform has them for", async () => {
  const { code, output } = await compileFixture("limited/main.w");
  const lines = output.split("\n").map((line) => line.trim());
  expect({ code, problems: lines.filter((line) => line.startsWith("error[")).length }).toEqual({
    code: 0,
    problems: 3,
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
    ]),
  );
}, 60_000);
