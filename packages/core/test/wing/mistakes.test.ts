import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Compilation, compileFixture } from "./compile-fixture";

/** A compilation takes two seconds on an idle machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("what the types refuse", () => {
  let types: Compilation;
  beforeAll(async () => {
    types = await compileFixture("mistakes/types.main.w");
  });

  test.each([
    [4, 1, '"bogus" is not a field of "ServiceProps"'],
    [5, 31, 'Expected type to be "str?", but got "num" instead'],
    [6, 58, '"file" is not a field of "HttpGet"'],
    [7, 53, 'Expected type to be "duration?", but got "num" instead'],
    [8, 50, 'Expected type to be "Architecture?", but got "str" instead'],
    [9, 74, 'Enum "Architecture" does not contain value "MIPS"'],
    [10, 44, 'Missing required field "port" from "Port"'],
    [11, 63, 'Expected type to be "Queue", but got "Bucket" instead'],
    [12, 54, 'Expected type to be "IResource", but got "str" instead'],
    [13, 1, '"timeout" is not a field of "ServiceProps"'],
    [14, 1, '"autoStart" is not a field of "FunctionProps"'],
    [15, 25, 'Expected type to be "inflight (event: Json?): Json??"'],
    [17, 18, 'Expected type to be "IResource", but got "str" instead'],
    [18, 1, '"verb" is not a field of "ForwardProps"'],
    [19, 16, 'Expected type to be "str", but got "str?" instead'],
    [21, 7, 'Member "restart" does not exist in "Service"'],
  ])("line %i, column %i: %s", (line, column, message) => {
    const problem = types.output.split("error: ").find((text) => text.includes(`types.main.w:${line}:`));
    expect(problem).toContain(message);
    expect(problem).toContain(`--> types.main.w:${line}:${column}\n`);
  });

  test("nothing else is refused", () => {
    expect(types.code).not.toBe(0);
    expect(types.output.match(/^error: /gm)).toHaveLength(16);
  });
});

test("several mistakes of one workload come in one error, at its line", async () => {
  const { code, output } = await compileFixture("mistakes/several.main.w");
  expect(code).not.toBe(0);
  expect(output.match(/^Error: .*/gm)).toEqual(["Error: root/Default/web: 5 problems"]);
  expect(output.match(/error\[[\w.-]+\] \S+/g)?.sort()).toEqual([
    "error[value.pattern] readiness.httpGet.path:",
    "error[value.range] cpu:",
    "error[value.range] ports[1].port:",
    "error[value.range] readiness.period:",
    "error[volumes.unknown] volumeMounts[0].volume:",
  ]);
  expect(output).toContain("--> several.main.w:5:1\n");
});

test("wrong bindings, handlers and variables are refused where they are written", async () => {
  const { code, output } = await compileFixture("mistakes/bindings.main.w");
  expect({ code, problems: output.match(/error\[[\w.-]+\] \S+/g) }).toEqual({
    code: 0,
    problems: [
      "error[binding.name] bind().name:",
      "error[binding.operation] bind().ops:",
      "error[binding.operation] bind().ops[0]:",
      "error[binding.operation] bind().ops[1]:",
      "error[binding.duplicate] bind().name:",
      "error[value.pattern] forward().path:",
      "error[value.pattern] forward().method:",
      "error[forward.port] ports:",
      "error[environment.clash] addEnvironment():",
      "error[value.pattern] addEnvironment():",
    ],
  });
  expect(output).toContain('to do:    Write "get".');
});

test("two workloads of one name are refused at the second", async () => {
  const { code, output } = await compileFixture("mistakes/twice.main.w");
  expect(code).not.toBe(0);
  expect(output).toContain("Error: root/Default/second: 1 problem");
  expect(output).toContain("error[name.taken] name: The workload root/Default/first already has that name.");
  expect(output).toContain("--> twice.main.w:4:1\n");
});

test("a class that extends a workload is refused, with the way that works", async () => {
  const { code, output } = await compileFixture("mistakes/subclass.main.w");
  expect(code).not.toBe(0);
  expect(output).toContain('error[workload.subclass] The class "Web" extends a container workload');
  expect(output).toContain('`new containers.Service(…) as "web" in this`');
  expect(output).toContain("--> subclass.main.w:5:10\n");
});

test.each(["sim", "tf-aws"])(
  "on %s alone a workload is refused with the name of a platform that has it",
  async (target) => {
    const { code, output } = await compileFixture("mistakes/plain.main.w", target);
    expect(code).not.toBe(0);
    expect(output).toMatch(/^Error: root\/Default\/(Default\/)?redis: 1 problem$/m);
    expect(output).toContain("error[workload.no-provider] No platform of this compilation provides containers.");
    expect(output).toContain(`given:    target ${target}\n`);
    expect(output).toContain("wing test -t @wing-containers/sim-docker main.w");
    expect(output).toContain("--> plain.main.w:3:1\n");
  },
);
