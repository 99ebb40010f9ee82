import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The manifest of the repository. */
export const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Every package of the workspace: its folder (absolute), its path from the root, and its manifest. */
export function workspacePackages() {
  const below = (parent) =>
    existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : [];
  const template = "packages/create-wing-containers-provider/template";
  return [...below("packages"), template, "benchmarks", ...below("examples"), ...below("tests")]
    .filter((path) => existsSync(join(root, path, "package.json")))
    .map((path) => {
      const folder = join(root, path);
      return { path, folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
    });
}

/** The program that a package of the workspace installed, or the one of the root. */
export function installedProgram(folder, name) {
  const own = join(folder, "node_modules", ".bin", name);
  return existsSync(own) ? own : join(root, "node_modules", ".bin", name);
}
