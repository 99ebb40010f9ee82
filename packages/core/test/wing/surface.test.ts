import { beforeAll, describe, expect, test } from "vitest";
import { allMembers } from "./all-members";
import { type Compilation, compileFixture } from "./compile-fixture";
import { coveredMembers } from "./covered-members";
import { expectedContainers } from "./expected-container";
import { expectedWorkloads } from "./expected-workload";
import type { RecordedWorkload, Recording } from "./recording";

let container: Compilation;
let workload: Compilation;
let use: Compilation;

beforeAll(async () => {
  [container, workload, use] = await Promise.all([
    compileFixture("container/main.w"),
    compileFixture("workload/main.w"),
    compileFixture("use/main.w"),
  ]);
}, 60_000);

function recordingOf({ code, output, recording }: Compilation): Recording {
  expect({ code, output }).toEqual({ code: 0, output: "" });
  if (recording === undefined) throw new Error("The program was not recorded.");
  return recording;
}

function workloadOf(compilation: Compilation, path: string): RecordedWorkload {
  const found = recordingOf(compilation).workloads.find((candidate) => candidate.path === `root/Default/${path}`);
  if (found === undefined) throw new Error(`There is no workload ${path}.`);
  return found;
}

const specOf = (compilation: Compilation, path: string) => workloadOf(compilation, path).spec;

test("the programs use every field, enum value, method and property of the package's types", () => {
  const covered = coveredMembers([container, workload, use].map(recordingOf));
  const all = allMembers();
  expect(all.filter((member) => !covered.has(member))).toEqual([]);
  expect([...covered].filter((member) => !all.includes(member))).toEqual([]);
  expect(all.length).toBeGreaterThan(150);
});

test.each(["everything", "built", "path", "structs"] as const)(
  "the fields of the container %s reach the spec",
  (path) => {
    expect(specOf(container, path)).toMatchObject(expectedContainers(container.folder)[path]);
  },
);

test.each(["service", "database", "function"] as const)("the fields of the workload %s reach the spec", (path) => {
  expect(specOf(workload, path)).toMatchObject(expectedWorkloads(workload.folder)[path]);
});

describe("call forms", () => {
  test("a closure alone", () => {
    expect(specOf(use, "closure").main).toMatchObject({ image: { kind: "closure" }, env: {}, ports: [] });
    expect(specOf(use, "shrink").main).toMatchObject({ image: { kind: "closure" }, ports: [{ port: 8080 }] });
  });

  test("a closure with named fields", () => {
    expect(specOf(use, "closure with props").main).toMatchObject({
      image: { kind: "closure" },
      env: { MODE: "closure" },
      ports: [{ port: 8080 }],
    });
    expect(specOf(use, "shrink with props")).toMatchObject({ kind: "function", timeout: 9 });
  });

  test.each(["web", "resize", "no closure"])("named fields alone, or after nil: %s", (path) => {
    expect(specOf(use, path).main.image).toMatchObject({ kind: "reference" });
  });

  test("Wing's own service runs in a container too", () => {
    expect(specOf(use, "wings own/Container")).toMatchObject({
      kind: "service",
      name: "wings-own",
      autoStart: false,
      main: { image: { kind: "closure" }, env: { MODE: "wing" } },
    });
  });

  test("an optional that is nil counts as left out", () => {
    expect(specOf(use, "unset").main.memory).toBe(512);
  });

  test("workloads in a Wing class belong to the class's instance", () => {
    expect(specOf(use, "pair/left")).toMatchObject({
      kind: "service",
      name: "pair-left",
      main: { env: { SIDE: "left" } },
    });
    expect(specOf(use, "pair/right")).toMatchObject({ kind: "function", name: "pair-right" });
  });
});

test("outputs are values of the program", () => {
  expect(specOf(use, "outputs").main.env).toEqual({
    PUBLIC: "http://public.example",
    HIDDEN: "none",
    INSIDE: "http://web.internal",
    HOST: "web",
    ENDPOINT: "tcp://endpoint.example:7 endpoint.example 7",
  });
});

test("the methods get their arguments", () => {
  expect(workloadOf(use, "web").calls).toEqual([
    ["bind", "uploads", { $resource: "root/Default/store" }, ["get", "put"]],
    ["addEnvironment", "ADDED", "later"],
    ["forward"],
    ["forward", { path: "/new", method: "PUT" }],
    ["forward", { path: "/created" }],
    ["forward", { method: "DELETE" }],
    ["forward", { path: "/topic" }],
    ["endpoint", "http"],
  ]);
  expect(workloadOf(use, "resize").calls).toEqual([
    ["bind", "web", { $resource: "root/Default/web" }, ["stop"]],
    ["forward"],
  ]);
});
