import { relative, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { compileProviders, type SourceEdit, TABLES } from "./compile-providers";

/** A compilation takes a second on an idle machine. */
vi.setConfig({ testTimeout: 60_000 });

const MEANINGS = "core/src/provider/capabilities/capabilities.ts";
const CONTAINER_IDS = "core/src/provider/capabilities/ids/container-ids.ts";
const tables = TABLES.map((file) => relative(resolve(__dirname, "../../../.."), file));

const field: SourceEdit = {
  file: "spec/container-spec.ts",
  find: "export interface ContainerSpec {",
  replace: "export interface ContainerSpec {\n  readonly hugePages?: number;",
};
const ids: SourceEdit = {
  file: "capabilities/ids/container-ids.ts",
  find: "    name: never;",
  replace: '    name: never;\n    hugePages: "resources.huge-pages";',
};
const meaning: SourceEdit = {
  file: "capabilities/capabilities.ts",
  find: '  "workload.service"',
  replace: '  "resources.huge-pages": extended("The huge pages of a container are limited."),\n  "workload.service"',
};
const protocol: SourceEdit = {
  file: "spec/port-spec.ts",
  find: 'type ProtocolSpec = "http"',
  replace: 'type ProtocolSpec = "quic" | "http"',
};

/** Which files do not compile; each message must name what is missing. */
function broken(edits: readonly SourceEdit[], name: RegExp): readonly string[] {
  const said = compileProviders(edits);
  for (const messages of Object.values(said)) for (const message of messages) expect(message).toMatch(name);
  return Object.keys(said).sort();
}

describe("a new capability", () => {
  it("is missing nowhere today", () => {
    expect(tables).toContain("sim-docker/src/capabilities.ts");
    expect(tables).toContain("create-wing-containers-provider/template/src/capabilities.ts");
    expect(compileProviders([])).toEqual({});
  });

  it("must be named where a container has a new field", () => {
    expect(broken([field], /hugePages/)).toEqual([CONTAINER_IDS]);
  });

  it("must have a meaning when it has a name, and an answer of every provider", () => {
    expect(broken([field, ids], /resources\.huge-pages/)).toEqual([MEANINGS, ...tables].sort());
    expect(broken([field, ids, meaning], /resources\.huge-pages/)).toEqual([...tables].sort());
  });

  it("comes with a new member of a union by itself", () => {
    expect(broken([protocol], /port\.quic/)).toEqual([MEANINGS, ...tables].sort());
  });

  it("is no name of a field that does not exist", () => {
    expect(broken([ids], /hugePages|Record|never/)).toEqual([CONTAINER_IDS, MEANINGS, ...tables].sort());
  });
});
