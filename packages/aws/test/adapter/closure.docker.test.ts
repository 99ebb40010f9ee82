import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { closureImage } from "@wing-containers/provider-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LambdaContainer, lambdaContainer } from "./lambda-container";

const IMAGE = `wing-containers-test/closure-on-lambda-${process.pid}`;
const CODE = `exports.handler = async () => ({
  handle: async (event) => {
    if (event === "fail") throw new RangeError("too far");
    return event === null ? undefined : { got: event };
  },
});
`;

let folder: string;
let lambda: LambdaContainer | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "closure-"));
  const sdkDir = dirname(dirname(require.resolve("@winglang/sdk")));
  const options = {
    code: CODE,
    name: "test",
    workdir: folder,
    projectDir: folder,
    sdkDir,
    outDir: join(folder, "out"),
  };
  const { context } = closureImage({ ...options, kind: "function" });
  execFileSync("docker", ["build", "-q", "-t", IMAGE, context], { stdio: "pipe" });
  lambda = await lambdaContainer("-e", "PORT=8080", IMAGE);
}, 120_000);

afterAll(async () => {
  await lambda?.remove();
  execFileSync("docker", ["rmi", "-f", IMAGE], { stdio: "pipe" });
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("a closure is a function of Lambda, with its own errors", async () => {
  expect(await lambda?.invoke({ a: 1 })).toMatchObject({ kind: "response", body: '{"got":{"a":1}}' });
  expect(await lambda?.invoke(null)).toMatchObject({ kind: "response", body: "null" });
  const { kind, body = "" } = (await lambda?.invoke('"fail"')) ?? {};
  expect([kind, JSON.parse(body)]).toMatchObject(["error", { errorType: "RangeError", errorMessage: "too far" }]);
});
