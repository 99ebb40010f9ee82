import { describe, expect, it } from "vitest";
import { limited, unsupported } from "../../../src/provider/capabilities/support";
import { defectOfDescription } from "../../../src/provider/portability/defect-of-description";
import { fargate } from "../capabilities/limits/fargate";

const withAnswer = (answer: unknown) => ({ id: "acme", capabilities: { "port.udp": answer } });
const withLimits = (limits: unknown) => withAnswer({ level: "limited", note: "", limits });
const withRow = (row: unknown) => withLimits({ pairs: [{ with: "resources.cpu", rows: [row] }] });
const forFunctions = (functions: unknown) => ({ id: "acme", capabilities: {}, functions });
const answer = 'description.capabilities["port.udp"]';

describe("a description", () => {
  it.each([
    [fargate],
    [{ id: "acme", capabilities: {} }],
    [withAnswer({ level: "native", since: "1.2" })],
    [withAnswer(unsupported("No.", "Do not."))],
    [withAnswer(limited("", { values: ["a"] }))],
    [withLimits({})],
    [withLimits({ min: 1, step: 0.5, max: 1 })],
    [withRow({ when: {}, then: { values: [1] } })],
    [forFunctions(undefined)],
    [forFunctions({})],
    [forFunctions({ "port.udp": limited("", { values: ["a"] }), "gpu.sharing": { level: "native" } })],
  ])("%# is sound", (description) => {
    expect(defectOfDescription(description)).toBeUndefined();
  });

  it.each([
    [undefined, "it exports no object named description."],
    [null, "it exports no object named description."],
    [() => ({}), "it exports no object named description."],
    [{}, "description.id is no short name of letters, digits and -."],
    [{ id: "Acme Cloud", capabilities: {} }, "description.id is no short name of letters, digits and -."],
    [{ id: "acme" }, "description.capabilities is no object."],
    [{ id: "acme", capabilities: [] }, "description.capabilities is no object."],
    [withAnswer("native"), `${answer} is no object.`],
    [withAnswer({}), `${answer}.level is none of native, emulated, limited, unsupported.`],
    [withAnswer({ level: "constructor" }), `${answer}.level is none of native, emulated, limited, unsupported.`],
    [withAnswer({ level: "emulated" }), `${answer}.note is no text.`],
    [withAnswer({ level: "unsupported", why: "No." }), `${answer}.instead is no text.`],
    [withAnswer({ level: "unsupported", why: "No.", instead: "Do not." }), `${answer}.harmless is no boolean.`],
    [withAnswer({ level: "limited", note: "" }), `${answer}.limits is no object.`],
    [withLimits({ min: "1" }), `${answer}.limits.min is no number.`],
    [withLimits({ max: Number.NaN }), `${answer}.limits.max is no number.`],
    [withLimits({ step: 0 }), `${answer}.limits.step is not above 0.`],
    [withLimits({ min: 2, max: 1 }), `${answer}.limits.min is above max.`],
    [withLimits({ values: [] }), `${answer}.limits.values is no list of numbers, or of texts.`],
    [withLimits({ values: [1, "a"] }), `${answer}.limits.values is no list of numbers, or of texts.`],
    [withLimits({ values: [1], max: 1 }), `${answer}.limits has both values and a range.`],
    [withLimits({ pairs: {} }), `${answer}.limits.pairs is no list.`],
    [withLimits({ pairs: [1] }), `${answer}.limits.pairs[0] is no object.`],
    [withLimits({ pairs: [{}] }), `${answer}.limits.pairs[0].with is no text.`],
    [withLimits({ pairs: [{ with: "resources.cpu" }] }), `${answer}.limits.pairs[0].rows is no list.`],
    [withRow(1), `${answer}.limits.pairs[0].rows[0] is no object.`],
    [withRow({ then: {} }), `${answer}.limits.pairs[0].rows[0].when is no object.`],
    [
      withRow({ when: {}, then: { values: ["a"] } }),
      `${answer}.limits.pairs[0].rows[0].then.values is no list of numbers, or of texts.`,
    ],
    [forFunctions(null), "description.functions is no object."],
    [forFunctions([]), "description.functions is no object."],
    [forFunctions({ "port.udp": "native" }), 'description.functions["port.udp"] is no object.'],
    [
      forFunctions({ "port.udp": { level: "limited", note: "", limits: { min: "1" } } }),
      'description.functions["port.udp"].limits.min is no number.',
    ],
  ])("%# is refused with the place of its defect", (description, defect) => {
    expect(defectOfDescription(description)).toBe(defect);
  });
});
