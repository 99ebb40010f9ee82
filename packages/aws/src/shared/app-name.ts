import { basename } from "node:path";
import { core } from "@winglang/sdk";
import type { IConstruct } from "constructs";
import { settingsOf } from "../settings/settings";

/** Wing's own folder for an app: the main file, the target, and, for each `wing test`, a number. */
const OUTPUT = /^(.+)\.tfaws(?:\.(\d+))?$/;

/**
 * What tells the app from others in the account: the name in wing.toml, or that of the program's folder and of its main
 * file. It is the same on every machine. The apps that `wing test` deploys have their numbers in it.
 */
export function appName(user: IConstruct): string {
  const { entrypointDir, outdir } = core.App.of(user);
  const [, main, test] = OUTPUT.exec(basename(outdir)) ?? [];
  const { name } = settingsOf(user);
  return [...(name === undefined ? [basename(entrypointDir), main] : [name]), test]
    .filter((part) => part !== undefined)
    .join("-");
}
