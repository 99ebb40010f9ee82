import type { Page } from "playwright-core";

/** Milliseconds until an app runs: on a busy machine Wing takes long to bundle its inflight code. */
const STARTED = 90_000;

/** The Console as somebody sees it who looks at one service. */
export interface ConsolePage {
  /** Selects a resource in the tree. */
  select(name: string): Promise<void>;
  /** All text of the selected resource's panel. */
  text(): Promise<string | null>;
  /** Where a field that is a link leads. */
  link(label: string): Promise<string | null>;
  /** Waits until a field shows something: they are filled one by one, and late. */
  untilField(label: string, value: string | RegExp): Promise<void>;
  press(button: string): Promise<void>;
  /** Routes that the HTTP client offers. */
  routes(): Promise<string[]>;
  /** Sends a GET by the HTTP client, and waits until what came back matches. */
  get(route: string, answer: RegExp): Promise<void>;
  /** Invokes the selected function with what is typed, and waits until the response matches. */
  invoke(payload: string, response: RegExp): Promise<void>;
  /** Waits until the log view shows a line. */
  untilLogged(line: RegExp): Promise<void>;
  /** Waits until the Console says that the app runs, and shows all of its map. */
  untilRunning(): Promise<void>;
  screenshot(file: string): Promise<void>;
}

/** Milliseconds to wait for anything: containers start and stop meanwhile. */
const PATIENCE = 30_000;

/** Uses the Console by what is written on it. */
export function createConsolePage(page: Page): ConsolePage {
  page.setDefaultTimeout(PATIENCE);
  const panel = page.locator("[data-testid^='resource-metadata:']");
  const labelled = (label: string) => panel.getByLabel(label, { exact: true });
  const route = panel.getByTestId("cloud.api:route").first();
  return {
    async select(name) {
      await page.getByText(name, { exact: true }).first().click();
      await page.locator(`[data-testid$='/${name}'][data-testid^='resource-metadata:']`).waitFor();
    },
    text: () => panel.textContent(),
    link: (label) => panel.locator(`a[id="${label}"]`).getAttribute("href"),
    async untilField(label, value) {
      const deadline = Date.now() + PATIENCE;
      for (;;) {
        const shown = await labelled(label).first().inputValue();
        if (typeof value === "string" ? shown === value : value.test(shown)) return;
        if (Date.now() > deadline) throw new Error(`${label} is not ${value} but "${shown}".`);
        await page.waitForTimeout(100);
      }
    },
    press: (button) => panel.getByRole("button", { name: button, exact: true }).click(),
    async routes() {
      await route.click();
      const options = await page.getByRole("option").allInnerTexts();
      await page.keyboard.press("Escape");
      return options.map((option) => option.replace(/\s+/g, " ").trim());
    },
    async get(path, answer) {
      await route.fill(path);
      await panel.getByTestId("cloud.api:send").click();
      await panel.getByText(answer).first().waitFor();
    },
    async invoke(payload, response) {
      await panel.getByPlaceholder("Payload").fill(payload);
      await panel.getByTestId("cloud.function:invoke").click();
      await panel.getByTestId("cloud.function:response").getByText(response).waitFor();
    },
    untilLogged: (line) => page.getByTestId("logs").getByText(line).last().waitFor(),
    async untilRunning() {
      await page.getByText("success", { exact: true }).waitFor({ timeout: STARTED });
      await page.getByTitle("Zoom to fit").click();
      // The map moves there slowly.
      await page.waitForTimeout(1_000);
    },
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
  };
}
