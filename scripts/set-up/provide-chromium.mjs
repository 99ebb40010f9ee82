import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Sees to a browser, in which tests look at the Console. Debian's package is installed where that can be done. */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH) return;
  const folders = (process.env.PATH ?? "").split(delimiter);
  if (folders.some((folder) => names.some((name) => existsSync(join(folder, name))))) return;
  const advice = `The tests need a browser: install the package chromium, or set CHROMIUM_PATH to a Chromium.`;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) throw new Error(advice);
  note("chromium is installed by apt-get; 400 MB take a while");
  const install = () =>
    runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  // A fresh machine has no package lists yet, or stale ones.
  await install()
    .catch(() => runCommand("apt-get", ["update"]).then(install))
    .catch((cause) => {
      throw new Error(`${advice} apt-get could not: ${cause.message}`, { cause });
    });
}
