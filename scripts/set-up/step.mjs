import { verbose } from "./run-command.mjs";

let lineIsOpen = false;

/** Does one piece of work under one line: what is done, then how long it took. */
export async function step(title, work) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  process.stdout.write(`${title} … `);
  lineIsOpen = true;
  if (verbose) closeLine();
  try {
    const result = await work();
    console.log(lineIsOpen ? seconds() : `  done, ${seconds()}`);
    return result;
  } catch (error) {
    console.log(lineIsOpen ? `failed after ${seconds()}` : `  failed after ${seconds()}`);
    throw error;
  } finally {
    lineIsOpen = false;
  }
}

/** Says something in the middle of a step, on a line of its own. */
export function note(text) {
  closeLine();
  console.log(`  ${text}`);
}

function closeLine() {
  if (lineIsOpen) process.stdout.write("\n");
  lineIsOpen = false;
}
