import { installDebianPackages } from "./install-debian-packages.mjs";
import { isInstalled } from "./is-installed.mjs";

/** Sees to a browser, in which tests look at the Console. Debian's package is installed where that can be done. */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH || ["chromium", "chromium-browser", "google-chrome"].some(isInstalled)) return;
  await installDebianPackages(["chromium"], {
    advice: "The tests need a browser: install the package chromium, or set CHROMIUM_PATH to a Chromium.",
    remark: "chromium is installed by apt-get; 400 MB take a while",
  });
}
