import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Names under which systems install it. */
const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, or the first on PATH.
 *
 * @throws where there is none: a test of the Console is nothing without a browser
 */
export function findChromium(): string {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const candidates = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    `There is no browser on PATH (${NAMES.join(", ")}). Install the package chromium, or set CHROMIUM_PATH to the program.`,
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
