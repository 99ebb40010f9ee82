import { runCommand } from "../set-up/run-command.mjs";

/** Installs the distribution's own engine. iptables is only recommended by docker.io, but bridges need it. */
export async function installEngine() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env });
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "docker.io", "iptables"], { env });
}
