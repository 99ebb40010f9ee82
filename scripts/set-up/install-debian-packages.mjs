import { existsSync } from "node:fs";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";

/**
 * Installs Debian packages by apt-get.
 *
 * @param advice what somebody can do who has no apt-get or is not root; the error begins with it
 * @param remark what is told before, such as that it takes a while
 */
export async function installDebianPackages(packages, { advice, remark }) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) throw new Error(advice);
  note(remark);
  const install = () =>
    runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  // A fresh machine has no package lists yet, or stale ones.
  await install()
    .catch(() => runCommand("apt-get", ["update"]).then(install))
    .catch((cause) => {
      throw new Error(`${advice} apt-get could not: ${cause.message}`, { cause });
    });
}
