import { unsupported } from "@wing-containers/core/capabilities";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fakeProvider } from "./fake-provider";
import { createPortableProject } from "./portable-project";
import type { WingProject } from "./wing-project";

/** A compilation takes two seconds on an idle machine. */
vi.setConfig({ testTimeout: 60_000 });

const BOTH = 'targets = ["aws", "@acme/cloud"]';
const CALLS = ['bind("count", root/Default/Counter, ["inc"]):', 'forward({"path":"/jobs"}).fromQueue():'];

let project: WingProject | undefined;
afterEach(() => project?.remove());

interface Compilation {
  readonly exitCode: number | null;
  readonly output: string;
  /** Such as `warning[value.type] containers.targets:`, in the order of the output. */
  readonly problems: readonly string[];
}

/** Compiles the program for the simulator with the lines of `[containers]`. */
async function compile(section: string, options: readonly string[] = [], files = {}): Promise<Compilation> {
  project = createPortableProject(section === "" ? undefined : `[containers]\n${section}\n`);
  for (const [path, text] of Object.entries<string>(files)) project.write(path, text);
  const platform = ["-t", "@wing-containers/sim-docker"];
  const run = project.wing(["compile", "--no-update-check", ...platform, ...options, "main.w"], { NODE_PATH: "" });
  const exitCode = await run.ended;
  const output = run.output();
  return { exitCode, output, problems: output.match(/(?:error|warning)\[[\w.-]+\] .*?:(?= )/g) ?? [] };
}

test("without settings only the simulator is asked", async () => {
  expect(await compile("")).toEqual({ exitCode: 0, output: "", problems: [] });
});

describe("targets in mind", () => {
  test("warn of what each would refuse, props and calls alike, and of who does not", async () => {
    const { exitCode, output, problems } = await compile(BOTH);
    expect({ exitCode, problems }).toEqual({
      exitCode: 0,
      problems: [
        "warning[capability.unsupported] stopSignal:",
        "warning[capability.limited] memory:",
        "warning[capability.unsupported] ports[0].protocol:",
        ...CALLS.map((call) => `warning[capability.limited] ${call}`),
      ],
    });
    expect(output).toContain("memory: aws supports resources.replica-memory");
    expect(output).toContain(
      `    target:   aws, one of containers.targets
    given:    600
    accepted: 512 or 1024
    works on: sim-docker, acme
    to do:    Give 1024.
`,
    );
    expect(output).toContain(
      `There is no UDP.
    target:   acme, one of containers.targets
    works on: sim-docker, aws
    to do:    Use TCP.
`,
    );
  });

  test("stop the compilation where the project wants it, with all of a workload's problems", async () => {
    const { exitCode, output, problems } = await compile(`${BOTH}\nportability = "error"`);
    expect(exitCode).not.toBe(0);
    expect(problems).toEqual([
      "error[capability.unsupported] stopSignal:",
      "error[capability.limited] memory:",
      "error[capability.unsupported] ports[0].protocol:",
    ]);
    expect(output).toContain("Error: root/Default/dns: 3 problems");
    expect(output).toContain("--> main.w:4:11\n");
  });

  test("stop it at a call, too", async () => {
    const none = unsupported("There are no bindings.", "Call an API.");
    const files = fakeProvider("@acme/unbound", "unbound", { binding: none });
    const { exitCode, output, problems } = await compile(
      'targets = ["@acme/unbound"]\nportability = "error"',
      [],
      files,
    );
    expect(exitCode).not.toBe(0);
    expect(problems).toEqual([`error[capability.unsupported] ${CALLS[0]}`]);
    expect(output).toContain("--> main.w:11:1\n");
  });

  test("are asked about functions for what is different for them", async () => {
    const alone = { "sidecar.container": unsupported("Functions are alone.", "Use a service.") };
    const container = 'image: "busybox:1.36", sidecars: [{ name: "helper", image: "busybox:1.36" }]';
    const files = {
      ...fakeProvider("@acme/faas", "faas", {}, alone),
      "main.w": `bring "@wing-containers/core" as containers;
new containers.Service(${container}) as "web";
new containers.Function(${container}) as "worker";
`,
    };
    const { exitCode, output, problems } = await compile('targets = ["@acme/faas"]', [], files);
    expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: ["warning[capability.unsupported] sidecars[0]:"] });
    expect(output).toContain(
      "Functions are alone.\n    target:   faas, one of containers.targets\n    works on: sim-docker\n",
    );
  });

  test("come from the command line too", async () => {
    const options = ["--value", "containers/targets=aws,containers/portability=error"];
    const { exitCode, problems } = await compile("", options);
    expect(exitCode).not.toBe(0);
    expect(problems).toEqual(["error[capability.unsupported] stopSignal:", "error[capability.limited] memory:"]);
  });

  test.each(["sim-docker", "@wing-containers/sim-docker"])(
    "may name the provider of the compilation itself: %s",
    async (name) => {
      expect(await compile(`targets = ["${name}"]`)).toEqual({ exitCode: 0, output: "", problems: [] });
    },
  );

  test("that are older or newer say what they do not know, and what they do not mention counts as refused", async () => {
    const files = fakeProvider("@acme/old", "old", { "port.udp": null, "port.quic": { level: "native" } });
    const { exitCode, output, problems } = await compile('targets = ["@acme/old"]', [], files);
    expect({ exitCode, problems }).toEqual({
      exitCode: 0,
      problems: [
        "warning[portability.version] containers.targets[0]:",
        "warning[portability.version] containers.targets[0]:",
        "warning[capability.unsupported] ports[0].protocol:",
      ],
    });
    expect(output).toMatch(/given: {4}port\.udp\n {4}to do: {4}Update the package of old\./);
    expect(output).toMatch(/given: {4}port\.quic\n {4}to do: {4}Update @wing-containers\/core\./);
  });
});

describe("settings that are wrong", () => {
  test.each([
    ["targets = 5", ["error[value.type] containers.targets:"], "Give a list, each item the name"],
    ['targets = ["aws", "./gcp"]', ["error[value.pattern] containers.targets[1]:"], "Give the name of a provider's"],
    ['portability = "strict"', ["error[value.choice] containers.portability:"], "Give one of warn, error."],
    ['target = ["aws"]', ["error[value.unknown] containers.target:"], "Did you mean targets?"],
    [
      'targets = ["gcp", "@acme/none"]',
      ["error[portability.not-installed] containers.targets[0]:", "error[portability.entry] containers.targets[1]:"],
      "Install it: npm install --save-dev @wing-containers/gcp",
    ],
  ])("are refused together, whatever the severity: %s", async (section, expected, remedy) => {
    const files = { "node_modules/@acme/none/package.json": '{ "name": "@acme/none" }' };
    const { exitCode, output, problems } = await compile(section, [], files);
    expect(exitCode).not.toBe(0);
    expect(problems).toEqual(expected);
    expect(output).toContain(`The section containers of wing.toml: ${expected.length} problem`);
    expect(output).toContain(`to do:    ${remedy}`);
  });
});
