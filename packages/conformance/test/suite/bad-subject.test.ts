import { expect, test } from "vitest";
import {
  type ConformanceSubject,
  describeProviderConformance,
  referenceProvider,
  wingSynthesis,
} from "../../src/index";
import { collectTests } from "./collect-tests";

test.each([
  ["description", {}, "`description` must be what the provider's ./capabilities entry exports"],
  ["description", { id: "", capabilities: {} }, "`description` must be"],
  ["description", { ...referenceProvider.description, functions: "none" }, "`description.functions` must be answers"],
  ["synthesise", "lib/index.js", "`synthesise` must be a function, such as wingSynthesis"],
  ["inspect", undefined, "`inspect` must be a function"],
  ["run", {}, "`run` must have start()"],
  ["report", true, "`report` must be a path"],
])("a provider whose %s is %j is refused with what is expected", (field, value, message) => {
  const subject = { ...referenceProvider, [field]: value } as ConformanceSubject;
  expect(() => collectTests((kit) => describeProviderConformance(kit, subject))).toThrow(message);
});

test("all that is wrong with a provider is told at once", () => {
  expect(() => describeProviderConformance({} as never, {} as never)).toThrow(/description.*synthesise.*inspect/s);
});

test("a platform that does not exist is refused before anything runs", () => {
  expect(() => wingSynthesis({ platform: "./no/such/index.js", target: "sim" })).toThrow(
    /There is no platform at .*no\/such\/index\.js\. Build the provider first\./,
  );
});
