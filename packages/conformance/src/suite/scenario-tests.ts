import type { ProviderDescription } from "@wing-containers/core/provider";
import { answeredKind } from "../provider/answered-kinds";
import type { RunningApp } from "../runtime/running-app";
import type { RuntimeHarness } from "../runtime/runtime-harness";
import type { Scenario } from "../runtime/scenario";
import { completeTable } from "./complete-table";
import { recorded } from "./evidence";
import type { SuiteContext } from "./suite-context";

/** Seconds, see `Scenario.timeout`. */
const DEFAULT_TIMEOUT = 120;

/** Runs the scenarios of what a provider has; what they prove counts as seen. */
export function describeScenarios(context: SuiteContext): void {
  const { subject, scenarios, evidence } = context;
  const playable = scenarios.filter((scenario) => {
    const obstacle = subject.run === undefined ? "the provider has no harness" : unmet(scenario, subject.description);
    if (obstacle !== undefined) evidence.scenarios.set(scenario.title, `not run: ${obstacle}`);
    return obstacle === undefined;
  });
  // Test runners do not like groups without tests.
  const { run } = subject;
  if (run !== undefined && playable.length > 0) {
    context.kit.describe("behaviour", () => describePlayable(playable, run, context));
  }
}

function describePlayable(scenarios: readonly Scenario[], run: RuntimeHarness, context: SuiteContext): void {
  const { kit, evidence, subject } = context;
  for (const scenario of scenarios) {
    kit.it(scenario.title, { timeout: (scenario.timeout ?? DEFAULT_TIMEOUT) * 1000 }, () =>
      recorded(evidence.scenarios, scenario.title, async () => {
        if (!(await play(scenario, run)))
          return void evidence.scenarios.set(scenario.title, "not run: it cannot crash");
        for (const capability of scenario.proves) {
          const kind = answeredKind(capability, scenario.kind ?? "service", subject.description);
          evidence.see(capability, kind, "behaviour");
        }
      }),
    );
  }
}

/** Why a scenario makes no sense for a provider; undefined where it does. */
function unmet(
  { proves, needs = [], kind = "service" }: Scenario,
  description: ProviderDescription,
): string | undefined {
  const missing = [...proves, ...needs].filter((capability) => {
    const support = completeTable(description, answeredKind(capability, kind, description))[capability];
    return support.level === "unsupported" || (support.level === "emulated" && support.noEffect);
  });
  return missing.length === 0 ? undefined : `the provider does not have ${missing.join(", ")}`;
}

/** Resolves with whether the harness can do what the scenario needs. */
async function play(scenario: Scenario, run: RuntimeHarness): Promise<boolean> {
  const app: RunningApp = await run.start(scenario.files);
  try {
    if (scenario.crashes && app.crash === undefined) return false;
    await scenario.check(app);
  } finally {
    await app.stop();
  }
  const leaked = await app.leaked();
  if (leaked.length > 0) throw new Error(`The app has stopped, but these are left: ${leaked.join(", ")}.`);
  return true;
}
