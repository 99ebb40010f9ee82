import { describe, expect, it } from "vitest";
import { places } from "../../src/balancing/rule-priorities";

const NAMES = Array.from({ length: 50 }, (_, index) => `root/Default/service-${index}`);

describe("places of services at a listener that they share", () => {
  it("differ, for as many as there is room for", () => {
    expect(new Set(places(NAMES).values()).size).toBe(NAMES.length);
  });

  it("do not depend on the order of the services", () => {
    const { entries } = { entries: [...places(NAMES)] };
    expect([...places([...NAMES].reverse())]).toEqual(entries);
  });

  it("mostly stay where they are when a service goes", () => {
    const some = NAMES.slice(0, 10);
    const before = places(some);
    const after = places(some.slice(1));
    const moved = [...after].filter(([name, place]) => before.get(name) !== place);
    expect(moved.length).toBeLessThanOrEqual(2);
  });
});
