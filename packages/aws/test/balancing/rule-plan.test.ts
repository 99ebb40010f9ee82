import { describe, expect, it } from "vitest";
import { hostRulePlans, rulePlans } from "../../src/balancing/rule-plan";

const route = (path: string, port: number, more: object = {}) => ({ path, pathType: "prefix" as const, port, ...more });
const HOSTS = ["a.com", "b.com", "c.com", "d.com", "e.com", "f.com"];

describe("rules of a listener", () => {
  it("match prefixes by whole path elements, with or without a slash at the end", () => {
    for (const path of ["/api", "/api/"])
      expect(rulePlans([route(path, 1)])).toEqual([{ paths: ["/api", "/api/*"], port: 1 }]);
  });

  it("match everything for the prefix /", () => {
    expect(rulePlans([route("/", 1)])).toEqual([{ paths: ["/*"], port: 1 }]);
  });

  it("match an exact path letter by letter", () => {
    const exact = { path: "/api/", pathType: "exact" as const, port: 1 };
    expect(rulePlans([exact])).toEqual([{ paths: ["/api/"], port: 1 }]);
  });

  it("come in the order in which they win: the longest path, exact before prefix, then one that names the host", () => {
    const routes = [
      route("/a", 1),
      route("/a", 2, { host: "a.com" }),
      route("/a", 3, { pathType: "exact" }),
      route("/a/b", 4),
      route("/", 5, { host: "a.com" }),
    ];
    expect(rulePlans(routes).map(({ port }) => port)).toEqual([4, 3, 2, 1, 5]);
    expect(rulePlans([...routes].reverse()).map(({ port }) => port)).toEqual([4, 3, 2, 1, 5]);
  });

  it("have five values at most, so that many hosts make several rules", () => {
    const plans = rulePlans([route("/a", 1)], HOSTS);
    expect(plans).toEqual([
      { hosts: ["a.com", "b.com", "c.com"], paths: ["/a", "/a/*"], port: 1 },
      { hosts: ["d.com", "e.com", "f.com"], paths: ["/a", "/a/*"], port: 1 },
    ]);
    expect(hostRulePlans(HOSTS, 1).map(({ hosts }) => hosts?.length)).toEqual([5, 1]);
  });

  it("keep the host that a route names, whatever the service's hosts are", () => {
    expect(rulePlans([route("/a", 1, { host: "x.com" })], HOSTS)[0]?.hosts).toEqual(["x.com"]);
  });
});
