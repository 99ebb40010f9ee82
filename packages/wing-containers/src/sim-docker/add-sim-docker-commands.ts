import type { Command } from "commander";

/** What the simulator's provider does for its users; it reads the arguments itself. */
const COMMANDS = {
  clean: "remove persistent volumes, and whatever dead processes left on the container engine",
  "check-function": "check whether an image keeps the contract of functions, rule by rule",
};

/** Adds the commands that are sim-docker's own. */
export function addSimDockerCommands(program: Command, folders: readonly string[]): void {
  for (const [name, description] of Object.entries(COMMANDS)) {
    program
      .command(name)
      .description(description)
      .argument("[arguments...]", `\`wing-containers ${name} --help\` lists them`)
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (args: readonly string[]) => {
        const { loadSimDocker } = await import("./load-sim-docker.js");
        await loadSimDocker(name, folders).run([name, ...args]);
      });
  }
}
