import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashContext, ImageSourceError } from "../src/index";
import { buildInput } from "./build-input";
import { temporaryFolder } from "./temporary-folder";

const sources = { Dockerfile: "FROM scratch\n", "src/app.js": "1", "src/lib/a.js": "2", "README.md": "3" };

function hashOf(context: string, changes = {}): string {
  return hashContext(buildInput(context, changes)).hash;
}

function errorOf(run: () => unknown): ImageSourceError {
  try {
    run();
  } catch (error) {
    if (ImageSourceError.isInstance(error)) return error;
    throw error;
  }
  throw new Error("expected an ImageSourceError");
}

test("the files are listed folders first, with mode, size and link target", () => {
  const context = temporaryFolder(sources);
  mkdirSync(join(context, "empty"), { mode: 0o700 });
  symlinkSync("src/app.js", join(context, "link"));
  chmodSync(join(context, "src/app.js"), 0o755);
  chmodSync(join(context, "src"), 0o750);

  const { files } = hashContext(buildInput(context));
  expect(files.map(({ path }) => path)).toEqual([
    "Dockerfile",
    "README.md",
    "empty",
    "link",
    "src",
    "src/app.js",
    "src/lib",
    "src/lib/a.js",
  ]);
  expect(files).toContainEqual({ path: "empty", kind: "directory", mode: 0o700, size: 0 });
  expect(files).toContainEqual({ path: "link", kind: "symlink", mode: 0o777, size: 0, linkTarget: "src/app.js" });
  expect(files).toContainEqual({ path: "src/app.js", kind: "file", mode: 0o755, size: 1 });
});

test("a file named like a member of Object is ignored or kept as the patterns say", () => {
  const context = temporaryFolder({ ...sources, constructor: "x", toString: "y" });
  const { files } = hashContext(buildInput(context, { ignore: ["constructor", "*.md"] }));
  expect(files.map(({ path }) => path)).not.toContain("constructor");
  expect(files.map(({ path }) => path)).toContain("toString");
});

test("the ignore file named after the Dockerfile wins over the context's", () => {
  const context = temporaryFolder({ ...sources, ".dockerignore": "src", "Dockerfile.dockerignore": "*.md" });
  const paths = hashContext(buildInput(context)).files.map(({ path }) => path);
  expect(paths).toContain("src/app.js");
  expect(paths).not.toContain("README.md");
});

test("patterns given by the caller come after those of the ignore file", () => {
  const context = temporaryFolder({ ...sources, ".dockerignore": "\uFEFF*.md\r\n# !*.js\r\n" });
  const paths = hashContext(buildInput(context, { ignore: ["src/lib", "!README.md"] })).files.map(({ path }) => path);
  expect(paths).toEqual([".dockerignore", "Dockerfile", "README.md", "src", "src/app.js"]);
});

test("an ignored file does not count, an ignored Dockerfile still does", () => {
  const context = temporaryFolder({ ...sources, ".dockerignore": "Dockerfile\n.dockerignore\n*.md" });
  const before = hashOf(context);
  writeFileSync(join(context, "README.md"), "changed");
  expect(hashOf(context)).toBe(before);
  writeFileSync(join(context, "Dockerfile"), "FROM other\n");
  expect(hashOf(context)).not.toBe(before);
});

test("an ignored folder is not even opened, unless an exception may be inside", () => {
  const context = temporaryFolder({ ...sources, "data/db/file": "x" });
  execFileSync("mkfifo", [join(context, "data/pipe")]);
  expect(() => hashOf(context, { ignore: ["data"] })).not.toThrow();
  const { files } = hashContext(buildInput(context, { ignore: ["data", "!data/db", "!src"] }));
  expect(files.map(({ path }) => path)).toContain("data/db/file");
});

test("a large file is hashed in pieces", () => {
  const context = temporaryFolder(sources);
  const bytes = Buffer.alloc(3_000_000, 7);
  writeFileSync(join(context, "large"), bytes);
  const before = hashOf(context);
  bytes[2_999_999] = 8;
  writeFileSync(join(context, "large"), bytes);
  expect(hashOf(context)).not.toBe(before);
});

test("moving the context changes nothing", () => {
  const parent = temporaryFolder({ "a/Dockerfile": "FROM scratch\n", "a/x": "1" });
  const before = hashOf(join(parent, "a"));
  renameSync(join(parent, "a"), join(parent, "b"));
  expect(hashOf(join(parent, "b"))).toBe(before);
});

test("a named pipe, a socket or a device is refused by name", async () => {
  const context = temporaryFolder(sources);
  execFileSync("mkfifo", [join(context, "pipe")]);
  const pipe = errorOf(() => hashOf(context));
  expect(pipe.code).toBe("context-file-not-buildable");
  expect(pipe.message).toContain(`${join(context, "pipe")} is a named pipe`);
  expect(pipe.remedy).toContain('Add "pipe" to .dockerignore');

  const server = createServer().listen(join(context, "app.sock"));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  expect(errorOf(() => hashOf(context, { ignore: ["pipe"] })).message).toContain("app.sock is a socket");
});

test("an unreadable file is refused by name", () => {
  const context = temporaryFolder({ ...sources, secret: "x" });
  chmodSync(join(context, "secret"), 0);
  chmodSync(context, 0o755);
  if (process.getuid?.() === 0) {
    process.seteuid?.(65534);
    onTestFinished(() => process.seteuid?.(0));
  }
  const error = errorOf(() => hashContext({ ...buildInput(context), cacheDir: join(context, "no-cache") }));
  expect(error.code).toBe("context-file-unreadable");
  expect(error.message).toMatch(/secret in the build context cannot be read: EACCES.*dockerignore/s);
});

test.each([
  ["a missing context", {}, "context-not-a-folder", (context: string) => ({ context: join(context, "none") })],
  ["a file as context", {}, "context-not-a-folder", (context: string) => ({ context: join(context, "Dockerfile") })],
  ["a missing Dockerfile", {}, "dockerfile-unreadable", (context: string) => ({ dockerfile: join(context, "none") })],
  ["a folder as Dockerfile", {}, "dockerfile-unreadable", (context: string) => ({ dockerfile: join(context, "src") })],
  ["a folder as ignore file", { ".dockerignore/x": "" }, "dockerignore-unreadable", () => ({})],
  ["a bad pattern", { ".dockerignore": "[" }, "dockerignore-bad-pattern", () => ({})],
])("%s has its own error", (_title, files, code, changes) => {
  const context = temporaryFolder({ ...sources, ...files });
  const error = errorOf(() => hashOf(context, changes(context)));
  expect(error.code).toBe(code);
  expect(error.message.endsWith(error.remedy)).toBe(true);
});
