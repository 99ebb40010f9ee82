import { createRequire } from "node:module";
import { Command } from "commander";
import { addCapabilitiesCommand } from "../capabilities/add-capabilities-command";
import { addConformanceCommand } from "../conformance/add-conformance-command";
import { addSimDockerCommands } from "../sim-docker/add-sim-docker-commands";
import type { Invocation } from "./run-command";

/** All commands and their options; what they do is loaded when they are called. */
export function createProgram({ folders }: Invocation): Command {
  const program = new Command("wing-containers")
    .description(
      "What providers of Wing Containers can do, whether they keep their word, and what is left on this machine.",
    )
    .version(version(), "-v, --version")
    .enablePositionalOptions()
    .exitOverride();
  addCapabilitiesCommand(program, folders);
  addConformanceCommand(program);
  addSimDockerCommands(program, folders);
  return program;
}

function version(): string {
  return createRequire(__filename)("wing-containers/package.json").version;
}
