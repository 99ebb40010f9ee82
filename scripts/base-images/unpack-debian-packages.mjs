import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../set-up/run-command.mjs";

const wanted = ["busybox", "redis-server", "nginx"];

/** The closure of the wanted packages holds much that only their installation needs (perl, adduser, ...). */
const used = /^(busybox|redis-|nginx|lib(?!perl)|zlib)/;

/**
 * Downloads the wanted packages with every library they need and unpacks them into `work`; resolves with the folder.
 * apt is told that nothing is installed, so that the result does not depend on this machine, which stays as it is.
 */
export async function unpackDebianPackages(work) {
  const archives = join(work, "archives");
  const packages = join(work, "packages");
  await mkdir(join(archives, "partial"), { recursive: true });
  await mkdir(packages);
  try {
    await download(archives).catch(async () => {
      // A fresh machine has no package lists yet, or stale ones.
      await runCommand("apt-get", ["update"]);
      await download(archives);
    });
  } catch (error) {
    throw new Error(`The base images can be neither pulled nor made from Debian packages. Make a registry reachable, or load
the images by \`docker load\`. ${error.message}`);
  }
  for (const archive of await readdir(archives)) {
    if (archive.endsWith(".deb") && used.test(archive))
      await runCommand("dpkg-deb", ["-x", join(archives, archive), packages]);
  }
  return packages;
}

function download(archives) {
  const options = {
    "Dir::State::status": "/dev/null",
    "Dir::Cache::archives": archives,
    "Debug::NoLocking": "1",
    "APT::Sandbox::User": "root",
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  return runCommand("apt-get", [...flags, "-y", "--no-install-recommends", "--download-only", "install", ...wanted]);
}
