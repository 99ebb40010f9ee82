import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the repository. */
export const root = join(__dirname, "../../..");

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The pnpm that the repository is pinned to, as npx takes it. */
export const pnpm = ["-y", String(packageManager).split("+")[0] ?? ""];

/** The Wing that the repository is tested with. */
export const wingVersion: string = require("winglang/package.json").version;
