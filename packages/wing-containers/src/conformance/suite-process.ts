import { after } from "node:test";
import { UsageError } from "../program/usage-error";
import { createSubject } from "./create-subject";
import { defineTests } from "./define-tests";
import { loadSuite } from "./load-suite";
import { selectTests } from "./select-tests";
import type { SuiteMessage, SuiteSettings } from "./suite-settings";

/** The program that runs the suite by Node's own test runner. */
async function main(settings: SuiteSettings): Promise<void> {
  const suite = await loadSuite(settings.conformance);
  const subject = await createSubject(settings, suite);
  const tests = selectTests((kit) => suite.describeProviderConformance(kit, subject), settings.only);
  const counts = defineTests(tests, { sideBySide: subject.run !== undefined });
  after(async () => {
    await subject.run?.dispose?.();
    const { id } = subject.description;
    say({ provider: settings.version === undefined ? id : `${id} ${settings.version}`, ...counts });
  });
}

function say(message: SuiteMessage): void {
  process.send?.(message);
}

main(JSON.parse(process.argv[2] ?? "")).catch((error) => {
  if (!(error instanceof UsageError)) throw error;
  say({ problem: error.problem });
});
