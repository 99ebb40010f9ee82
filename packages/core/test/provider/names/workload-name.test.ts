import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDnsLabel } from "../../../src/provider/names/is-dns-label";
import { workloadName } from "../../../src/provider/names/workload-name";

describe("workloadName", () => {
  it.each([
    ["root/Default/redis", "redis"],
    ["root/Default/Service", "service"],
    ["root/env0/Backend/api", "backend-api"],
    ["root/Default/Default/Backend/api", "backend-api"],
    ["root/Default/env12/web", "web"],
    ["custom/Default/web", "web"],
    ["root/custom/Default/web", "web"],
    ["root/web", "web"],
    ["Backend/web", "backend-web"],
    ["root/Default/Default", "default"],
    ["root", "root"],
  ])("names %s %s", (path, name) => {
    expect(workloadName(path)).toBe(name);
  });

  it("always gives a label, the same each time", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (ids) => {
        const name = workloadName(ids.join("/"));
        expect(isDnsLabel(name)).toBe(true);
        expect(workloadName(ids.join("/"))).toBe(name);
      }),
    );
  });
});
