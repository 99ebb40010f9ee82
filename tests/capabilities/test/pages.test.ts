import { readFileSync } from "node:fs";
import { join } from "node:path";
import { capabilitiesPage, contradictions, withCapabilitiesSection } from "@wing-containers/conformance";
import { describe, expect, test } from "vitest";
import { providers, ROOT } from "./providers";

// `pnpm --filter test-capabilities test -u` writes the pages anew.

const all = providers();

test("there are providers", () => {
  expect(all.map(({ packageName }) => packageName)).toContain("@wing-containers/sim-docker");
});

test("the page says what is declared and what was seen", async () => {
  await expect(capabilitiesPage(all)).toMatchFileSnapshot(join(ROOT, "docs/capabilities.md"));
});

describe.each(all)("$packageName", (provider) => {
  test("declares what the suite saw", () => {
    expect(contradictions(provider)).toEqual([]);
  });

  test("says in its README what is not native", async () => {
    const readme = join(provider.folder, "README.md");
    await expect(withCapabilitiesSection(readFileSync(readme, "utf8"), provider)).toMatchFileSnapshot(readme);
  });
});
