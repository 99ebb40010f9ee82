import { readFileSync } from "node:fs";
import { withCapabilitiesSection } from "@wing-containers/conformance";
import { expect, test } from "vitest";
import { name } from "../package.json";
import { description } from "../src/description";

// `npm test -- -u` writes the table anew.
test("the README says what is not native", async () => {
  const readme = withCapabilitiesSection(readFileSync("README.md", "utf8"), { packageName: name, description });
  await expect(readme).toMatchFileSnapshot("../README.md");
});
