import { join } from "node:path";
import { runTool } from "./run-tool";
import { pnpm, root } from "./workspace";

/** Folders of the packages that users of the simulator and authors of providers install, directly or not. */
export const PACKAGES = ["core", "provider-kit", "sim-docker", "conformance", "wing-containers"] as const;

/** Absolute path of a tarball, by the folder of its package. */
export type Tarballs = Readonly<Record<(typeof PACKAGES)[number], string>>;

/** Packs the built packages as pnpm would publish them. */
export async function packPackages(folder: string): Promise<Tarballs> {
  const pack = async (name: string) => {
    const tarball = join(folder, `${name}.tgz`);
    await runTool("npx", [...pnpm, "pack", "--out", tarball], join(root, "packages", name));
    return [name, tarball] as const;
  };
  return Object.fromEntries(await Promise.all(PACKAGES.map(pack))) as Tarballs;
}
