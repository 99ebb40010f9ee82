import type { TestEvent } from "node:test/reporters";
import { createColors } from "picocolors";

const colours = createColors(process.stdout.hasColors?.() ?? false);

/** How deep capabilities, laws and scenarios are: below the provider and their kind. */
const DEPTH = 2;

/**
 * Prints a line for each capability, law and scenario, and in full what failed. Node's own reporters have a line for each
 * test, which are several hundred.
 */
async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let group = "";
  for await (const { type, data } of events) {
    if (type === "test:start" && data.nesting === DEPTH) group = `${data.name}: `;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const { name, nesting } = data;
    const isGroup = data.details.type === "suite";
    if (type === "test:pass") {
      if (nesting === DEPTH || (nesting < DEPTH && !isGroup)) yield `${colours.green("✓")} ${name}\n`;
    } else if (!isGroup) {
      const title = `${nesting > DEPTH ? group : ""}${name}`;
      yield `${colours.red(`✗ ${title}`)}\n${textOf(data.details.error).replace(/^/gm, "    ")}\n`;
    }
  }
}

/** What failed; of mistakes in code also where. */
function textOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.name === "Error" ? cause.message : (cause.stack ?? cause.message);
}

export = report;
