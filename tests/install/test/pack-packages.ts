import { join } from "node:path";
import { runTool } from "./run-tool";
import { pnpm, root } from "./workspace";

/** Folders of the packages that users of a provider and authors of providers install, directly or not. */
export const PACKAGES = ["core", "provider-kit", "sim-docker", "aws", "conformance", "wing-containers"] as const;

/** Absolute path of a tarball, by the folder of its package. */
export type Tarballs = Readonly<Record<(typeof PACKAGES)[number], string>>;

/** Packs built packages as pnpm would publish them; without names, those of users and authors. */
export async function packPackages<Name extends string = (typeof PACKAGES)[number]>(
  folder: string,
  names: readonly Name[] = PACKAGES as readonly string[] as readonly Name[],
): Promise<Readonly<Record<Name, string>>> {
  const pack = async (name: Name) => {
    const tarball = join(folder, `${name}.tgz`);
    await runTool("npx", [...pnpm, "pack", "--out", tarball], join(root, "packages", name));
    return [name, tarball] as const;
  };
  return Object.fromEntries(await Promise.all(names.map(pack))) as Record<Name, string>;
}
