// `npm test`: the set-up, then every check and every test. The last line is `N passed, N failed`.
import { committedReports } from "./checks/committed-reports.mjs";
import { nothingLeftBehind, ownedResources } from "./checks/leftovers.mjs";
import { podmanCanServe, runPodmanTests } from "./checks/podman-tests.mjs";
import { staticChecks } from "./checks/static-checks.mjs";
import { createTally } from "./checks/tally.mjs";
import { vitestSuites } from "./checks/vitest-suites.mjs";
import { runWingTests, wingExamples } from "./checks/wing-tests.mjs";
import { provideChromium } from "./set-up/provide-chromium.mjs";
import { provideDockerRegistry } from "./set-up/provide-docker-registry.mjs";
import { setUpSteps } from "./set-up/set-up-steps.mjs";
import { step } from "./set-up/step.mjs";

const tally = createTally();

/** Does one check and goes on whatever comes of it; resolves with whether it passed. */
async function check(title, run) {
  try {
    await step(title, run);
    tally.add(title, { passed: 1, failed: 0 });
    return true;
  } catch (error) {
    console.log(error.message);
    tally.add(title, { passed: 0, failed: 1 });
    return false;
  }
}

async function prepare() {
  const steps = [
    ...setUpSteps,
    { title: "Find docker-registry", run: provideDockerRegistry },
    { title: "Find Chromium", run: provideChromium },
  ];
  for (const { title, run, vital } of steps) {
    try {
      await step(title, run);
    } catch (error) {
      console.log(error.message);
      tally.add(title, { passed: 0, failed: 1 });
      if (vital) return false;
    }
  }
  return true;
}

async function runOnPodman() {
  const title = "wing test on Podman";
  console.log(title);
  if (!podmanCanServe && !process.env.CI) {
    console.log("  not here: it takes Linux, and root");
    return;
  }
  try {
    tally.add(title, await runPodmanTests());
  } catch (error) {
    console.log(error.message);
    tally.add(title, { passed: 0, failed: 1 });
  }
}

async function runEverything() {
  const before = await ownedResources();
  for (const { title, run } of staticChecks()) await check(title, run);
  for (const { title, run } of vitestSuites()) {
    console.log(title);
    tally.add(title, await run());
  }
  await check("Conformance reports are committed", committedReports);
  for (const folder of wingExamples()) {
    console.log(`wing test ${folder}`);
    tally.add(`wing test ${folder}`, await runWingTests(folder));
  }
  await runOnPodman();
  await check("Nothing left behind", () => nothingLeftBehind(before));
}

try {
  if (await prepare()) await runEverything();
} catch (error) {
  // Even a fault of these scripts must end in the line that is read.
  console.log(error);
  tally.add("npm test itself", { passed: 0, failed: 1 });
}
process.exitCode = tally.report();
