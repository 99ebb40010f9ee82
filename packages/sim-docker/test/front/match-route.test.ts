import { expect, test } from "vitest";
import { matchRoute, type RouteRule } from "../../src/front/match-route";

const prefix = (path: string, host?: string): RouteRule => ({ path, pathType: "prefix", ...(host ? { host } : {}) });
const exact = (path: string, host?: string): RouteRule => ({ path, pathType: "exact", ...(host ? { host } : {}) });

test.each([
  ["a prefix matches itself", prefix("/a"), "/a", true],
  ["a prefix matches below itself", prefix("/a"), "/a/b", true],
  ["a prefix matches whole path elements only", prefix("/a"), "/ab", false],
  ["a prefix ignores its trailing slash", prefix("/a/"), "/a", true],
  ["a prefix matches regardless of the query", prefix("/a"), "/a?x=/b", true],
  ["the root prefix matches everything", prefix("/"), "/x/y", true],
  ["an exact path matches itself", exact("/a"), "/a?x=1", true],
  ["an exact path does not match below itself", exact("/a"), "/a/b", false],
  ["an exact path heeds a trailing slash", exact("/a"), "/a/", false],
  ["paths heed case", prefix("/a"), "/A", false],
  ["a host matches in any case and with any port", prefix("/", "App.test"), "/", true],
  ["another host does not match", prefix("/", "other.test"), "/", false],
])("%s", (_title, rule, path, matches) => {
  expect(matchRoute([rule], path, "aPP.test:8080")).toBe(matches ? rule : undefined);
});

test("a rule with a host does not match a request without one", () => {
  expect(matchRoute([prefix("/", "app.test")], "/", undefined)).toBeUndefined();
});

test("the longest path wins, exact before prefix, and then the rule that names the host", () => {
  const rules = [prefix("/"), prefix("/a"), exact("/a"), prefix("/a/b"), prefix("/a/b", "app.test")];
  const match = (path: string, host: string) => matchRoute(rules, path, host);
  expect(match("/x", "h")).toBe(rules[0]);
  expect(match("/a/x", "h")).toBe(rules[1]);
  expect(match("/a", "h")).toBe(rules[2]);
  expect(match("/a/b/c", "h")).toBe(rules[3]);
  expect(match("/a/b/c", "app.test")).toBe(rules[4]);
});
