/** The two members of `node:module` that the redirect touches; neither is in Node's types. */
export interface ModuleInternals {
  _resolveFilename(request: unknown, ...rest: unknown[]): string;
  [marker: symbol]: unknown;
}

/**
 * Makes `@winglang/sdk` and everything below it resolve to one copy of the SDK, whoever asks. The first call wins.
 *
 * `platformShim` copies this function's text into the file that Wing loads: it must use nothing but its parameters and
 * JavaScript's globals.
 */
export function installSdkRedirect(module: ModuleInternals, sdkMain: string): void {
  const marker = Symbol.for("wing-containers.sdk-redirect");
  if (module[marker]) return;
  module[marker] = sdkMain;

  const name = "@winglang/sdk";
  const sdkDir = sdkMain.replace(/[\\/]lib[\\/]index\.js$/, "");
  const resolve = module._resolveFilename;
  module._resolveFilename = function (request, ...rest) {
    if (request === name) return sdkMain;
    const below = typeof request === "string" && request.startsWith(`${name}/`);
    return resolve.call(this, below ? sdkDir + request.slice(name.length) : request, ...rest);
  };
}
