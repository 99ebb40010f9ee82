import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where the caches of Wing Containers live for this user: `$XDG_CACHE_HOME`, else by the custom of the system.
 * `undefined` for a user without a home, as in a container that runs under an arbitrary user id.
 */
export function cacheFolder(): string | undefined {
  const asked = process.env.XDG_CACHE_HOME ?? "";
  try {
    return join(isAbsolute(asked) ? asked : systemCacheFolder(), "wing-containers");
  } catch {
    return undefined;
  }
}

function systemCacheFolder(): string {
  if (process.platform === "win32") return process.env.LOCALAPPDATA || join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return join(homedir(), ".cache");
}
