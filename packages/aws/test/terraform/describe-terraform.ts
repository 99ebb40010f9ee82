import { describe, type TestOptions, test } from "vitest";
import { findProgram } from "./find-program";
import { PLUGINS_VARIABLE, pluginFolder } from "./plugin-folder";

/** Programs that tests of Terraform start, and where to get them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  terraform: "https://developer.hashicorp.com/terraform/install",
  moto_server: "pip install 'moto[server]'",
  "docker-registry": "Debian's package of that name",
};

/**
 * `describe` for tests that run real Terraform against moto. Where something is missing they are skipped with what that
 * is, and fail where `CI` is set.
 */
export function describeTerraform(title: string, options: TestOptions, tests: () => void): void {
  const missing = Object.keys(PROGRAMS).filter((name) => findProgram(name) === undefined);
  const remedies = missing.map((name) => `${name} is not on PATH (${PROGRAMS[name]})`);
  if (pluginFolder() === undefined) {
    remedies.push(
      `no folder has Terraform's plugin for AWS (\`terraform providers mirror\`; ${PLUGINS_VARIABLE} names it)`,
    );
  }
  if (remedies.length === 0) describe(title, options, tests);
  else if (process.env.CI) test(title, () => Promise.reject(new Error(remedies.join("; "))));
  else describe.skip(`${title}: ${remedies.join("; ")}`, tests);
}
