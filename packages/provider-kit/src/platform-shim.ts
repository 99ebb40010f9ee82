import { installSdkRedirect } from "./install-sdk-redirect";

/**
 * The text of a provider's `lib/index.js`, the file that Wing loads as the platform. It finds the SDK of the running
 * Wing, makes that the only one ({@link redirectSdk}) and hands over to the provider's bundle, which must export
 * `Platform`. It needs nothing but Node at run time, and works with a global and a local `wing`, from
 * `-t @scope/name`, from `-t ./node_modules/@scope/name/lib/index.js`, and required by a `*.wplatform.js`.
 *
 * @param bundleFileName - name of the bundle beside the shim, ending in `.cjs`, such as `wing-containers-aws.cjs`.
 * Wing looks for it in several folders before the right one, so it must be unique: the package's own name is.
 */
export function platformShim(bundleFileName: string): string {
  if (!/^[\w.-]+\.cjs$/.test(bundleFileName)) {
    throw new TypeError(
      `A platform's bundle must be a plain file name ending in .cjs, such as "wing-containers-aws.cjs", but is "${bundleFileName}".`,
    );
  }
  return `"use strict";
// Loaded by Wing; written by @wing-containers/provider-kit. The provider is in ${bundleFileName}.
const Module = require("module");

// Wing evaluates a platform with a "require" that looks from the SDK's own folder, and a "module" without paths.
// Required as an ordinary module, we look for the SDK that is loading us among the loaded files.
function findSdk() {
  if (!module.paths) return require.resolve("@winglang/sdk");
  const loader = /([\\\\/]@winglang[\\\\/]sdk[\\\\/]lib[\\\\/])platform[\\\\/]platform-manager\\.js$/;
  const loaded = Object.keys(require.cache).find((file) => loader.test(file));
  return loaded ? loaded.replace(loader, "$1index.js") : require.resolve("@winglang/sdk");
}

(${installSdkRedirect.toString()})(Module, findSdk());
module.exports = require("./${bundleFileName}");
`;
}
