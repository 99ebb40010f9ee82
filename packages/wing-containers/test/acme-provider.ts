import {
  CAPABILITIES,
  type Capability,
  emulated,
  limited,
  native,
  type Support,
  unsupported,
} from "@wing-containers/core/capabilities";

/** Answers of every level. */
export const ANSWERS: Readonly<Record<string, Support>> = {
  ...Object.fromEntries(Object.keys(CAPABILITIES).map((id) => [id, native])),
  "port.udp": unsupported("The load balancer has no UDP.", "Use TCP."),
  "port.public": emulated("Only to this machine."),
  "resources.memory": limited("Whole steps.", { min: 256, max: 1024, step: 256 }),
  "dev.watch": emulated("Nothing comes of it.", { noEffect: true }),
};

/** Files of a provider's package that declares these answers and carries a report about the same. */
export function acmeProvider(answers: Readonly<Record<string, Support>> = ANSWERS, result = "passed") {
  return {
    "package.json": {
      name: "@acme/containers",
      version: "2.0.0",
      exports: { "./capabilities": "./capabilities.js" },
      dependencies: { "@wing-containers/core": "*" },
    },
    "capabilities.js": `exports.description = ${JSON.stringify({ id: "acme", capabilities: answers })};`,
    "conformance-report.json": {
      provider: { id: "acme", version: "2.0.0" },
      core: "1.0.0",
      suite: "1.0.0",
      conformant: result === "passed",
      capabilities: Object.fromEntries(
        Object.keys(CAPABILITIES).map((id) => [id, resultOf(id as Capability, id === "port.udp" ? result : "passed")]),
      ),
      laws: {},
      scenarios: {},
    },
  };
}

function resultOf(id: Capability, result: string) {
  const declared = ANSWERS[id]?.level;
  const seen = declared === "unsupported" ? ["refused"] : id === "dev.watch" ? [] : ["artefact", "inspect"];
  return { level: CAPABILITIES[id].level, declared, seen, result };
}

/** Paths of some files below a folder. */
export function below(folder: string, files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
