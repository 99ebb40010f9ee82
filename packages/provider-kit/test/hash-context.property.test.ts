import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashContext } from "../src/index";
import { temporaryFolder } from "./temporary-folder";

interface Source {
  path: string;
  bytes: Uint8Array;
  mode: number;
  time: number;
}

// Folders begin with d and files with f, so that no file is in the way of a folder.
const name = fc.stringMatching(/^[a-zA-Z0-9 ._+()ä-]{0,6}x$/);
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name)
  .map(([folders, file]) => [...folders.map((folder) => `d${folder}`), `f${file}`].join("/"));
const source = fc.record({
  path,
  bytes: fc.uint8Array({ maxLength: 20 }),
  mode: fc.constantFrom(0o644, 0o755, 0o600, 0o664),
  time: fc.integer({ min: 0, max: 2_000_000_000 }),
});
const sources = fc.uniqueArray(source, { selector: ({ path }) => path, minLength: 1, maxLength: 8 });
const args = fc.dictionary(fc.stringMatching(/^[A-Z_]{1,5}$/), fc.string({ maxLength: 5 }), { maxKeys: 4 });

function write(root: string, files: readonly Source[]): string {
  const context = mkdtempSync(join(root, "context-"));
  for (const { path, bytes, mode, time } of files) {
    const file = join(context, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    chmodSync(file, mode);
    utimesSync(file, time, time);
  }
  return context;
}

function hasher(root: string) {
  const dockerfile = join(root, "Dockerfile");
  writeFileSync(dockerfile, "FROM scratch\n");
  return (context: string, changes: object = {}): string =>
    hashContext({
      context,
      dockerfile,
      args: {},
      platform: "linux/amd64",
      ignore: [],
      cacheDir: join(root, "cache"),
      ...changes,
    }).hash;
}

test("the hash does not depend on the order files were made in, their times, or the order of arguments", () => {
  const root = temporaryFolder();
  const hashOf = hasher(root);
  fc.assert(
    fc.property(sources, fc.infiniteStream(fc.nat()), args, (files, random, args) => {
      const first = write(root, files);
      const shuffled = files
        .map((file) => ({ ...file, time: random.next().value % 2_000_000_000, key: random.next().value }))
        .sort((a, b) => a.key - b.key);
      const second = write(root, shuffled);
      const reversed = Object.fromEntries(Object.entries(args).reverse());
      expect(hashOf(second, { args: reversed })).toBe(hashOf(first, { args }));
      for (const context of [first, second]) rmSync(context, { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test("the hash changes with any byte, path, mode, added file or removed file", () => {
  const root = temporaryFolder();
  const hashOf = hasher(root);
  const changes: Record<string, (file: string, source: Source) => void> = {
    byte: (file) => appendFileSync(file, "!"),
    path: (file) => renameSync(file, `${file}.moved`),
    mode: (file, { mode }) => chmodSync(file, mode ^ 0o100),
    added: (file) => writeFileSync(`${file}.new`, ""),
    folder: (file) => mkdirSync(`${file}.folder`),
    removed: (file) => rmSync(file),
  };
  fc.assert(
    fc.property(sources, fc.nat(), fc.constantFrom(...Object.keys(changes)), (files, pick, kind) => {
      const context = write(root, files);
      const before = hashOf(context);
      const changed = files[pick % files.length] as Source;
      changes[kind]?.(join(context, changed.path), changed);
      expect(hashOf(context)).not.toBe(before);
      rmSync(context, { recursive: true });
    }),
    { numRuns: 120 },
  );
});

test("the hash changes with any argument, the target and the platform", () => {
  const root = temporaryFolder({ "context/file": "x" });
  const hashOf = hasher(root);
  const context = join(root, "context");
  const options = fc.record({ args, target: fc.string({ maxLength: 3 }), platform: fc.string({ maxLength: 3 }) });
  const same = (a: object, b: object) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  const sorted = ({ args, ...rest }: { args?: Record<string, string> }) => [Object.entries(args ?? {}).sort(), rest];
  fc.assert(
    fc.property(options, options, (one, other) => {
      expect(hashOf(context, one) === hashOf(context, other)).toBe(same(one, other));
    }),
  );
});
