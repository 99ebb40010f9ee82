import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder";

const lib = join(__dirname, "../lib/index.js");

function evaluate(folder: string, program: string): string {
  const text = `const { redirectSdk } = require(${JSON.stringify(lib)}); ${program}`;
  return execFileSync(process.execPath, ["-e", text], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: "" },
  }).trim();
}

const twoSdks = {
  "one/lib/index.js": "exports.which = 1;",
  "one/lib/cloud/bucket.js": "exports.which = 1;",
  "two/lib/index.js": "exports.which = 2;",
};

test("the SDK and all below it come from the given copy; the first call wins", () => {
  const folder = temporaryFolder(twoSdks);
  const program = `
    redirectSdk(require.resolve("./one/lib/index.js"));
    const hook = require("module")._resolveFilename;
    redirectSdk(require.resolve("./two/lib/index.js"));
    console.log(
      hook === require("module")._resolveFilename,
      require("@winglang/sdk").which,
      require.resolve("@winglang/sdk/lib/cloud/bucket"),
    );`;
  expect(evaluate(folder, program)).toBe(`true 1 ${join(folder, "one/lib/cloud/bucket.js")}`);
});

test("other requests, and wrong ones, keep their own answers", () => {
  const folder = temporaryFolder({
    ...twoSdks,
    "node_modules/@winglang/sdk-extras/index.js": "exports.which = 'extras';",
  });
  const program = `
    redirectSdk(require.resolve("./one/lib/index.js"));
    const codeOf = (request) => { try { return require(request).which; } catch (error) { return error.code; } };
    console.log(codeOf("@winglang/sdk-extras"), codeOf("no-such"), codeOf(1), codeOf("@winglang/sdk/lib/none"));`;
  expect(evaluate(folder, program)).toBe("extras MODULE_NOT_FOUND ERR_INVALID_ARG_TYPE MODULE_NOT_FOUND");
});
