import { rootManifest } from "./workspace.mjs";

/** Refuses a Node older than `engines.node` of the root manifest (`>=MAJOR.MINOR`). */
export function checkNode(version = process.versions.node, range = rootManifest.engines.node) {
  const [major, minor] = range.replace(">=", "").split(".").map(Number);
  const [ownMajor, ownMinor] = version.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= (minor ?? 0))) return;
  throw new Error(`Node ${version} is too old: this needs Node ${range}. Install one from https://nodejs.org.`);
}
