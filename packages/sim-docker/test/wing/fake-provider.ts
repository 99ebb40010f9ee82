import type { Capability, Support } from "@wing-containers/core/capabilities";

type Answers = Partial<Record<Capability | "port.quic", Support | null>>;

/**
 * Files of an installed provider that can do what the simulator does, but for some capabilities; null: no answer.
 *
 * @param functions what is different for functions
 */
export function fakeProvider(
  name: string,
  id: string,
  others: Answers,
  functions: Answers = {},
): Record<string, string> {
  const folder = `node_modules/${name}`;
  return {
    [`${folder}/package.json`]: JSON.stringify({ name, exports: { "./capabilities": "./capabilities.js" } }),
    [`${folder}/capabilities.js`]: `
      const { description } = require("@wing-containers/sim-docker/capabilities");
      const others = ${JSON.stringify(others)};
      const answers = Object.entries({ ...description.capabilities, ...others }).filter(([, answer]) => answer !== null);
      exports.description = { id: "${id}", capabilities: Object.fromEntries(answers), functions: ${JSON.stringify(functions)} };`,
  };
}
