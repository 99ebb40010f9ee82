import { readFileSync } from "node:fs";
import type { BuildSecretSpec } from "@wing-containers/core/provider";

/**
 * Reads the value of a build secret on this machine.
 *
 * @throws Error when the file cannot be read or the environment variable is not set
 */
export function readBuildSecret(id: string, { env, file }: BuildSecretSpec): Buffer {
  if (file !== undefined) {
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new Error(
        `The build secret "${id}" cannot be read: ${(cause as Error).message}. Create the file, or give another in imageBuild.secrets.`,
        { cause },
      );
    }
  }
  const value = process.env[env ?? ""];
  if (value !== undefined) return Buffer.from(value);
  throw new Error(
    `The build secret "${id}" is not there: the environment variable ${env} is not set. Set it before \`wing\` or \`terraform\` starts.`,
  );
}
