import Module from "node:module";
import { installSdkRedirect, type ModuleInternals } from "./install-sdk-redirect";

/**
 * Makes every `require("@winglang/sdk")` and `require("@winglang/sdk/…")` of this process load the copy of the SDK that
 * is running, wherever the caller is installed. Without it a provider under pnpm, or beside a global `wing`, finds no
 * SDK, or a second one whose classes are strangers to Wing's.
 *
 * The file that {@link platformShim} writes does the same, so a provider calls this only where it is loaded otherwise,
 * for example from a test or a script. Calling it again changes nothing; the first SDK wins.
 *
 * @param sdkMain - absolute path of the SDK's `lib/index.js`, as `require.resolve("@winglang/sdk")` gives it
 */
export function redirectSdk(sdkMain: string): void {
  installSdkRedirect(Module as unknown as ModuleInternals, sdkMain);
}
