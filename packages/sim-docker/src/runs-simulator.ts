/** Wing's commands that run what they have compiled, `it` being another name of `run`. */
const COMMANDS = ["it", "run", "test"];

/** Whether this is the process of a `wing` command that will run the simulator, and not one that compiles for it. */
export function runsSimulator({ argv, env }: Pick<NodeJS.Process, "argv" | "env">): boolean {
  // The compiler's own process, which Wing starts with the platforms in its environment.
  if (env.WING_PLATFORMS !== undefined) return false;
  const [command = ""] = argv.slice(2).filter((argument) => !argument.startsWith("-"));
  return COMMANDS.includes(command);
}
