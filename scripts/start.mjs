// `npm start`: the set-up, then the first example, for real.
import { join } from "node:path";
import { runWingTests, simulator } from "./checks/wing-tests.mjs";
import { setUpSteps } from "./set-up/set-up-steps.mjs";
import { step } from "./set-up/step.mjs";
import { root } from "./set-up/workspace.mjs";

const example = "examples/hello";

async function start() {
  for (const { title, run } of setUpSteps) await step(title, run);
  console.log(`\n$ cd ${example} && npx wing test -t ${simulator} main.w\n`);
  const { passed, failed, output } = await runWingTests(join(root, example));
  const urls = new Set(output.match(/http:\/\/127\.0\.0\.1:\d+[^\s"'),]*/g));
  console.log(
    `\nRan ${example}/main.w on the Docker engine: ${passed} passed, ${failed} failed. Its containers are gone again.`,
  );
  if (urls.size > 0) console.log(`URLs while it ran:\n${[...urls].map((url) => `  ${url}`).join("\n")}`);
  console.log(`
Next:
  cd ${example} && npx wing it -t sim -t ${simulator} main.w    the same app in the Wing Console, until Ctrl-C
  npm test                                                                       every check and test of the repository
  README.md and docs/                                                            what a Service can say`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
