import { afterAll, describe, expect, it } from "vitest";
import { askedCapabilities } from "../../../src/provider/capabilities/asked-capabilities";
import { CAPABILITIES } from "../../../src/provider/capabilities/capabilities";
import type { NormaliseContext } from "../../../src/provider/normalise/normalise-context";
import { seconds, specOf } from "../normalise-props";
import { createProjectFolder } from "../project-folder";
import { ALWAYS, FIXTURES, image, REPLICA, sidecar } from "./asked-fixtures";

const project = createProjectFolder();
afterAll(() => project.remove());

const BUILD = ["workload.service", "image.build", "resources.cpu", "resources.memory", ...REPLICA];
const FUNCTION = [
  "workload.function",
  "image.closure",
  "process.env",
  "port.http",
  "resources.cpu",
  "resources.memory",
  ...REPLICA,
];
const closure = { kind: "function", hasClosure: true } as const;

/** Other images and kinds, and all that they ask for. */
const OTHERS: readonly (readonly [object, Partial<NormaliseContext>, readonly string[]])[] = [
  [{ image: "./web", pullPolicy: "always" }, { projectDir: project.path }, BUILD],
  [
    { imageBuild: { context: "web", secrets: { a: { env: "A" } } } },
    { projectDir: project.path },
    [...BUILD, "image.build.secrets"],
  ],
  [{ timeout: seconds(60), concurrency: 1 }, closure, FUNCTION],
  [{ timeout: seconds(61) }, closure, [...FUNCTION, "function.timeout"]],
  [{ concurrency: 2 }, closure, [...FUNCTION, "function.concurrency"]],
];

const asked = (props: object, context: Partial<NormaliseContext> = {}): readonly string[] =>
  askedCapabilities(specOf(props, context))
    .map(({ capability }) => capability)
    .sort();

describe("askedCapabilities", () => {
  it.each(FIXTURES)("of %j are exactly those that the fields stand for", (props, expected) => {
    expect(asked({ image, ...props })).toEqual([...ALWAYS, ...expected].sort());
  });

  it.each(OTHERS)("of %j, in other kinds, are exactly those that the fields stand for", (props, context, expected) => {
    expect(asked(props, context)).toEqual([...expected].sort());
  });

  it("are all known here, but for those that calls ask for", () => {
    const known = [...ALWAYS, ...FIXTURES.flatMap(([, ids]) => ids), ...OTHERS.flatMap(([, , ids]) => ids)];
    const byCalls = ["binding", "event-handler"];
    expect([...new Set([...known, ...byCalls])].sort()).toEqual(Object.keys(CAPABILITIES).sort());
  });

  it("have the paths of the fields and the values to hold against limits", () => {
    const spec = specOf({
      image,
      cpu: 0.1,
      sidecars: [{ ...sidecar, cpu: 0.2, ports: [{ port: 1, protocol: "udp", public: true, publicPort: 5 }] }],
      initContainers: [{ ...sidecar, name: "i", memory: 64 }],
      replicas: 4,
      overrides: { "sim-docker": {} },
    });
    expect(askedCapabilities(spec)).toEqual(
      expect.arrayContaining([
        { capability: "workload.service", path: "" },
        { capability: "resources.cpu", path: "cpu", value: 0.1, container: "" },
        { capability: "resources.cpu", path: "sidecars[0].cpu", value: 0.2, container: "sidecars[0]" },
        { capability: "resources.memory", path: "initContainers[0].memory", value: 64, container: "initContainers[0]" },
        { capability: "resources.replica-cpu", path: "cpu", value: 0.3, others: 0.2 },
        { capability: "resources.replica-memory", path: "memory", value: 1024, others: 512 },
        { capability: "port.udp", path: "sidecars[0].ports[0].protocol", container: "sidecars[0]" },
        { capability: "port.public-port", path: "sidecars[0].ports[0].publicPort", value: 5, container: "sidecars[0]" },
        { capability: "scaling.replicas", path: "replicas", value: 4 },
        { capability: "overrides", path: "overrides.sim-docker", value: "sim-docker" },
      ]),
    );
  });
});
