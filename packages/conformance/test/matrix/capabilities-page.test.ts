import { CAPABILITIES, limited, native, unsupported } from "@wing-containers/core/provider";
import { expect, test } from "vitest";
import { capabilitiesPage } from "../../src/matrix/capabilities-page";
import { withCapabilitiesSection } from "../../src/matrix/with-capabilities-section";
import { column } from "./column";

test("the page has each capability once, with what each provider does and how it was seen", () => {
  const page = capabilitiesPage([column(), column()]);
  const rows = page.split("\n").filter((line) => /^\| \**`/.test(line));
  expect(rows).toHaveLength(Object.keys(CAPABILITIES).length);
  expect(page).toContain("## port\n\n| capability | meaning | acme | acme |\n| --- | --- | --- | --- |\n");
  const row = (id: string) => rows.find((line) => line.includes(`\`${id}\``));
  expect(row("port.tcp")).toMatch(/\| native \(artefact, inspect\) \| native \(artefact, inspect\) \|$/);
  expect(row("port.udp")).toContain("| unsupported (refused): The load balancer has no UDP. Use TCP. |");
  expect(row("resources.memory")).toContain("**`resources.memory`**");
  expect(row("resources.memory")).toContain("limited (artefact, inspect): 256 to 1024 in steps of 256; Whole steps.");
  // A bar ends a cell.
  expect(row("port.public")).toContain("Only to this \\| machine.");
});

const functions = {
  "port.tcp": unsupported("Functions are called | by HTTP.", "Use a service."),
  "port.udp": native,
  "resources.memory": limited("", { max: 10_240 }),
};

test("a cell has the answer to functions too where that is another one", () => {
  const page = capabilitiesPage([column({}, functions), column()]);
  expect(page).toContain("After `functions:` stands what a provider does");
  expect(capabilitiesPage([column()])).not.toContain("functions:");
  const row = (id: string) => page.split("\n").find((line) => line.includes(`\`${id}\``));
  expect(row("port.tcp")).toContain(
    "| native (artefact, inspect)<br>functions: unsupported (refused): Functions are called \\| by HTTP. Use a service. | native (artefact, inspect) |",
  );
  expect(row("resources.memory")).toContain("Whole steps.<br>functions: limited (artefact, inspect): 10240 or less |");
});

test("a README says what is different for functions, native or not", () => {
  const readme = "<!-- capabilities: generated -->\n<!-- /capabilities -->\n";
  const changed = withCapabilitiesSection(readme, column({}, functions));
  const [, others] = withCapabilitiesSection(readme, column()).split("Those that are not native:\n");
  expect(others?.match(/ of functions /)).toBeNull();
  expect(changed).toContain("Those that are not native, and those that are different for functions:\n");
  expect(changed).toContain(
    "| `port.tcp` of functions | unsupported | Functions are called \\| by HTTP. Use a service. |\n| `port.udp` | unsupported | The load balancer has no UDP. Use TCP. |\n| `port.udp` of functions | native |  |\n",
  );
});

test("a README gets its table between the lines that mark its place, and no other change", () => {
  const readme = "# Acme\n\n<!-- capabilities: generated -->\nold\n<!-- /capabilities -->\n\nThe end.\n";
  const changed = withCapabilitiesSection(readme, column());
  expect(changed).toMatch(
    /^# Acme\n\n<!-- capabilities: generated -->\n\nOf \d+ capabilities: \d+ native, 1 emulated, 1 limited, 1 unsupported\./,
  );
  expect(changed).toContain("| `port.udp` | unsupported | The load balancer has no UDP. Use TCP. |\n");
  expect(changed).not.toContain("old");
  expect(changed.endsWith("<!-- /capabilities -->\n\nThe end.\n")).toBe(true);
  expect(withCapabilitiesSection(changed, column())).toBe(changed);
});

test("a README without a place for the table is refused", () => {
  expect(() => withCapabilitiesSection("# Acme\n", column())).toThrow(
    /README of @acme\/containers has no lines "<!-- capabilities: generated -->".*add them/,
  );
});
