import { afterAll, describe, expect, it } from "vitest";
import { problemsOf } from "../normalise-props";
import { createProjectFolder } from "../project-folder";
import { CONTAINER_BAD_VALUES } from "./container-bad-values";
import { propsFields } from "./props-fields";
import { SURROUNDINGS_BAD_VALUES } from "./surroundings-bad-values";
import { WORKLOAD_BAD_VALUES } from "./workload-bad-values";

/** At least one for every field of every struct. */
const BAD_VALUES = [...CONTAINER_BAD_VALUES, ...SURROUNDINGS_BAD_VALUES, ...WORKLOAD_BAD_VALUES];

const project = createProjectFolder();
afterAll(() => project.remove());

describe("a bad value", () => {
  it("is known for every field that a user can write", () => {
    const fields = propsFields();
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter((field) => !BAD_VALUES.some((bad) => bad.field === field))).toEqual([]);
  });

  it.each(BAD_VALUES.map((bad) => [`${bad.path} by ${bad.code}`, bad] as const))("is reported: %s", (_, bad) => {
    const problems = problemsOf(bad.props, { projectDir: project.path, kind: bad.kind });
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ severity: "error", code: bad.code, path: bad.path });
    if (bad.given !== undefined) expect(problem?.given).toBe(bad.given);
    expect(problem?.given).not.toBe("");
    expect(problem?.message).toMatch(/^[^\n]{10,}\.$/);
    expect(problem?.accepted).toMatch(/\S/);
    expect(problem?.remedy).toMatch(/^[^\n]{8,}[.?]$/);
  });
});
