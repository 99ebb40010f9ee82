import { chromium } from "playwright-core";
import { type ConsolePage, createConsolePage } from "./console-page";
import { findChromium } from "./find-chromium";

/** A browser that shows the Console. */
export interface OpenConsole {
  readonly page: ConsolePage;
  close(): Promise<void>;
}

/** What keeps Chromium from doing anything but what it is told. */
const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Opens the Console at a port of this machine, in a browser with a profile of its own that reaches nothing else. */
export async function openConsole(port: number): Promise<OpenConsole> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
    // The Console wants to tell how it is used, and to know whether there is a newer one.
    await page.route("**/*", (route) =>
      new URL(route.request().url()).hostname === "localhost" ? route.continue() : route.abort(),
    );
    await page.goto(`http://localhost:${port}/`);
    return { page: createConsolePage(page), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
