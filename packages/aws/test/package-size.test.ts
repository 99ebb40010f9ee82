import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Bytes of all files together. */
const MOST = 2_000_000;

interface Pack {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

test(`what is installed takes less than ${MOST / 1_000_000} MB, programs for both architectures included`, () => {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const output = execFileSync("npm", args, { cwd: join(__dirname, ".."), encoding: "utf8", stdio: "pipe" });
  const [{ unpackedSize, files }] = JSON.parse(output) as [Pack];
  const paths = files.map(({ path }) => path);
  for (const architecture of ["amd64", "arm64"])
    for (const program of ["adapter/*/wing-function", "prober/*/prober"])
      expect(paths).toContain(`lib/${program.replace("*", architecture)}`);
  expect(unpackedSize).toBeLessThan(MOST);
}, 60_000);
