import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packPackages } from "./pack-packages";
import { runTool } from "./run-tool";

const CREATE = "create-wing-containers-provider";

/** Those that a provider is made of. */
const PACKAGES = ["core", "provider-kit", "conformance"] as const;

const QUIETLY = ["--prefer-offline", "--no-audit", "--no-fund"];

/** Makes a provider by the packed command, and installs it with our packed packages; resolves with its folder. */
export async function createProvider(work: string, name: string): Promise<string> {
  const tarballs = await packPackages(work, [...PACKAGES, CREATE]);
  await runTool("npx", ["--yes", "--package", tarballs[CREATE], CREATE, "provider", "--name", name], work);
  const folder = join(work, "provider");
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // The registry does not have these versions.
  const ours = Object.fromEntries(PACKAGES.map((one) => [`@wing-containers/${one}`, `file:${tarballs[one]}`]));
  const installable = { ...manifest, devDependencies: { ...manifest.devDependencies, ...ours }, overrides: ours };
  writeFileSync(join(folder, "package.json"), JSON.stringify(installable, undefined, 2));
  await runTool("npm", ["install", ...QUIETLY], folder);
  return folder;
}
