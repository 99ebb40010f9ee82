import { createRequire } from "node:module";
import { join } from "node:path";
import { findPackage } from "../packages/find-package";
import { UsageError } from "../program/usage-error";

const NAME = "@wing-containers/sim-docker";

/** What the simulator's provider exports for this command. */
interface SimDockerCommands {
  /** Runs one of its commands, whose name is the first argument, and sets the exit status of the process. */
  run(args: readonly string[]): Promise<void>;
}

/**
 * Loads the commands of the sim-docker that the user's project has.
 *
 * @throws UsageError where there is none, or one that has no commands
 */
export function loadSimDocker(command: string, folders: readonly string[]): SimDockerCommands {
  const found = findPackage(NAME, folders);
  if (found === undefined) {
    throw new UsageError({
      message: `\`${command}\` is a command of ${NAME}, which is not installed.`,
      given: `the folder ${folders[0]}`,
      accepted: `a project that has ${NAME}`,
      remedy: `Install it: npm install --save-dev ${NAME}`,
    });
  }
  if (found.manifest.exports?.["./cli"] === undefined) {
    throw new UsageError({
      message: `This ${NAME} does not let wing-containers run \`${command}\`.`,
      given: `${NAME} ${found.manifest.version} in ${found.folder}`,
      accepted: `a version whose entry ${NAME}/cli exports its commands`,
      remedy: `Update it: npm install --save-dev ${NAME}@latest`,
    });
  }
  return createRequire(join(found.folder, "package.json"))(`${NAME}/cli`);
}
