import { fork } from "node:child_process";
import { once } from "node:events";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ExitStatus } from "../program/exit-status";
import { UsageError } from "../program/usage-error";
import type { ConformanceOptions } from "./add-conformance-command";
import { planSuite } from "./plan-suite";
import type { SuiteMessage, SuiteSettings } from "./suite-settings";
import { typescriptLoader } from "./typescript-loader";

const PROGRAM = join(__dirname, "suite-process.js");
const REPORTER = pathToFileURL(join(__dirname, "suite-reporter.js")).href;

/**
 * Runs the conformance suite in a process of its own, which prints what the tests find.
 *
 * @param entry path of the file that Wing loads as the platform
 * @throws UsageError for what the suite cannot be run with
 */
export async function runConformance(entry: string, options: ConformanceOptions): Promise<ExitStatus> {
  const settings = planSuite(entry, options);
  const { message, end, interrupted } = await runSuite(settings);
  if (message === undefined) {
    console.error(interrupted ? "error: The suite was interrupted." : endedEarly(end));
    return ExitStatus.FAILED;
  }
  if ("problem" in message) throw new UsageError(message.problem);
  return summarise(message, end, settings);
}

function endedEarly(end: string): string {
  return `error: The process that ran the suite has ended before the suite did (${end}).
  to do:    See above what it was about; the provider, its inspector or its harness may have ended it.`;
}

function summarise(
  { provider, total, passed }: Extract<SuiteMessage, { total: number }>,
  end: string,
  { report, only, run }: SuiteSettings,
): ExitStatus {
  const conformant = passed === total && end === "status 0";
  const verdict = only === undefined ? (conformant ? "is conformant" : "is not conformant") : "was tested in part";
  console.log(`\n${provider} ${verdict}: ${passed} of ${total} tests passed.`);
  if (passed === total && !conformant) console.error(`error: Something failed outside of the tests (${end}).`);
  if (run === undefined) console.log("No scenario was played: --run gives the suite something that runs programs.");
  if (report !== undefined) console.log(`The report is ${relative(process.cwd(), report)}.`);
  return conformant ? ExitStatus.OK : ExitStatus.FAILED;
}

/** How the process that ran the suite came to its end. */
interface SuiteEnd {
  /** The last that it said. Absent: the suite was not over. */
  readonly message?: SuiteMessage;
  /** Its status or the signal that ended it, for people. */
  readonly end: string;
  /** Whether the user has ended it. */
  readonly interrupted: boolean;
}

async function runSuite(settings: SuiteSettings): Promise<SuiteEnd> {
  const { inspect, run, capabilities, entry } = settings;
  const files = [inspect, run, capabilities, entry].filter((file) => file !== undefined);
  // Set where a test runs this command: then Node's runner would speak to it, instead of to the user.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const reporter = [`--test-reporter=${REPORTER}`, "--test-reporter-destination=stdout"];
  // What a provider or an inspector leaves open must not keep the process.
  const execArgv = [...reporter, "--test-force-exit", ...typescriptLoader(files)];
  const child = fork(PROGRAM, [JSON.stringify(settings)], { env, execArgv });
  let interrupted = false;
  const stop = (signal: NodeJS.Signals) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  let message: SuiteMessage | undefined;
  child.on("message", (said: SuiteMessage) => (message = said));
  const [code, signal] = await once(child, "close");
  for (const signal of SIGNALS) process.off(signal, stop);
  return { ...(message && { message }), end: signal ?? `status ${code}`, interrupted };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
