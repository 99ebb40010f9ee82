import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashContext } from "../src/index";
import { buildInput } from "./build-input";
import { temporaryFolder } from "./temporary-folder";

const files = {
  Dockerfile: "FROM scratch\nCOPY . /context/\n",
  "README.md": "",
  "c++/main.cc": "",
  "docs/README.md": "",
  "docs/deep/guide.md": "",
  "node_modules/left/index.js": "",
  "node_modules/left/package.json": "",
  "src/app.js": "",
  "src/app.test.js": "",
  "src/lib/a.js": "",
  "src/lib/a.test.js": "",
  "src/lib/node_modules/right/index.js": "",
  "tmp/a.log": "",
  "tmp/keep/b.log": "",
  "x.log": "",
};

function docker(args: string[], options: { input?: Buffer } = {}): Buffer {
  const env = { ...process.env, DOCKER_BUILDKIT: "0" };
  return execFileSync("docker", args, {
    env,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["pipe", "pipe", "pipe"],
    ...options,
  });
}

/** Paths below /context of the image that the engine builds, in code unit order. */
function builtPaths(context: string): string[] {
  const label = `com.wing-containers.test=${randomUUID()}`;
  const image = docker(["build", "--quiet", "--label", label, context]).toString().trim();
  onTestFinished(() => void docker(["image", "rm", "--force", image]));
  const container = docker(["create", "--label", label, image, "none"]).toString().trim();
  onTestFinished(() => void docker(["rm", "--force", container]));
  const listing = execFileSync("tar", ["-t"], { input: docker(["export", container]), encoding: "utf8" });
  return listing
    .split("\n")
    .map((line) => line.replace(/\/$/, ""))
    .filter((line) => line.startsWith("context/"))
    .map((line) => line.slice("context/".length))
    .sort();
}

test.each([
  ["nothing", ""],
  ["a folder, and files at every depth", "node_modules\n**/*.log\n"],
  ["a pattern with one star stays at its depth", "*.md\n*/*.test.js\n"],
  ["all but two folders", "*\n!src\n!docs/deep\nsrc/lib/node_modules\n"],
  ["an exception inside an ignored folder", "tmp\n!tmp/keep/b.log\n"],
  ["a later pattern takes an exception back", "**/*.md\n!docs/README.md\ndocs\n"],
  ["the Dockerfile and the ignore file themselves", "Dockerfile\n.dockerignore\nsrc/**\n"],
  ["comments, blank lines, slashes and dots", "# comment\n\n /src/ \n./docs/../tmp\n"],
  ["question marks and ranges", "src/app.?s\n[a-d]ocs\nx.lo[!a-f]\n"],
  ["a range that is negated as Docker does it", "x.lo[^a-f]\n"],
])("Docker Engine copies the same files: %s", (_title, patterns) => {
  const context = temporaryFolder({ ...files, ".dockerignore": patterns });
  const ours = hashContext(buildInput(context, { dockerfile: join(context, "Dockerfile") })).files;
  expect(ours.map(({ path }) => path).sort()).toEqual(builtPaths(context));
});
