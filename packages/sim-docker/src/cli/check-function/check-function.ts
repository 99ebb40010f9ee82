import { ensureImage } from "@wing-containers/engine/ensure-image";
import type { Simulation } from "../../simulation/simulation";
import { EVENT_RULES, judgeEvents } from "./event-rules";
import type { Finding } from "./finding";
import {
  CHECKED_PORT,
  type FunctionContainer,
  type FunctionContainerOptions,
  STOP_SECONDS,
  startFunction,
} from "./function-container";
import { judgeReply } from "./judge-reply";
import { sendEvent } from "./send-event";

/** Milliseconds in which the engine has told of a container's end after its connections broke. */
const END_IS_KNOWN_AFTER = 1_000;

/** Users of an image that are root. */
const ROOT = /^(|0|root)(:|$)/;

/** What is checked, and how. */
export interface CheckFunctionOptions {
  /** Reference of the image, such as `ghcr.io/acme/resize:2`. It is pulled where the engine does not have it. */
  readonly image: string;
  /** JSON text of an event that the function takes. */
  readonly event: string;
  /** Milliseconds that the start, and the answer to each event, may take. */
  readonly timeout: number;
}

/**
 * Holds an image against the contract of functions, rule by rule.
 *
 * @param progress receives what a pull says
 * @returns one finding per rule; those that need a function which listens are left out where it does not
 * @throws EngineError for an image or an engine that cannot be used
 */
export async function* checkFunction(
  simulation: Simulation,
  { image: reference, event, timeout }: CheckFunctionOptions,
  progress: (line: string) => void,
): AsyncGenerator<Finding> {
  const image = await ensureImage(simulation.engine, { kind: "reference", reference, policy: "missing" }, progress);
  const container = await startFunction(simulation, image.Id);
  const silence = await container.listens(timeout);
  const rule = "listens on 0.0.0.0 at the port that PORT says";
  if (silence !== undefined) {
    const advice = `PORT was ${CHECKED_PORT}; ${silence}. Listen on 0.0.0.0:$PORT. The other rules were not checked.`;
    yield { rule, outcome: "failed", advice };
    return;
  }
  yield { rule, outcome: "ok" };
  let understood = true;
  for (const eventRule of EVENT_RULES) {
    const replies = await Promise.all(
      eventRule.bodies(event).map((body) => sendEvent(container.address, body, timeout)),
    );
    const unanswered = replies.some((reply) => typeof reply === "string");
    const how = await container.endedHow(unanswered ? END_IS_KNOWN_AFTER : 0);
    const { rule: title } = eventRule;
    const finding = judgeEvents(eventRule, replies);
    if (how === undefined) yield finding;
    else yield { rule: title, outcome: "failed", advice: `${how}\nAn event must never end it.` };
    if (how !== undefined) return;
    if (eventRule === EVENT_RULES[0]) understood = finding.outcome !== "failed";
  }
  yield await checkStop(container);
  // Answers that are wrong anyway say nothing of the restriction.
  const given = { event: understood ? event : undefined, timeout };
  yield await checkRestricted(simulation, image.Id, {
    ...given,
    rule: "runs with a read-only root file system",
    options: { readOnlyRootFilesystem: true },
    remedy: "Write below /tmp only, which is always writable.",
  });
  const asUser = "runs as another user than root";
  // An image that names such a user has run as it all the time.
  if (!ROOT.test(image.Config.User)) yield { rule: asUser, outcome: "ok" };
  else {
    yield await checkRestricted(simulation, image.Id, {
      ...given,
      rule: asUser,
      options: { user: "1000:1000" },
      remedy: "Make its files readable for everybody, and name a user by USER.",
    });
  }
}

async function checkStop(container: FunctionContainer): Promise<Finding> {
  const rule = `exits within ${STOP_SECONDS} s after SIGTERM, with code 0 or 143`;
  const { exitCode } = await container.stop();
  if (exitCode === 0 || exitCode === 143) return { rule, outcome: "ok" };
  const saw = exitCode === 137 ? "it had to be killed" : `it exited with code ${exitCode}`;
  const remedy = "Handle SIGTERM in the container's first process; start it by `exec` or an exec-form CMD.";
  return { rule, outcome: "failed", advice: `${saw}. ${remedy}` };
}

async function checkRestricted(
  simulation: Simulation,
  image: string,
  check: {
    readonly event: string | undefined;
    readonly timeout: number;
    readonly rule: string;
    readonly options: FunctionContainerOptions;
    readonly remedy: string;
  },
): Promise<Finding> {
  const { rule, options, remedy, event, timeout } = check;
  const container = await startFunction(simulation, image, options);
  const silence = await container.listens(timeout);
  let problem = silence;
  if (silence === undefined && event !== undefined) {
    const judgement = judgeReply(await sendEvent(container.address, event, timeout));
    if (judgement.kind === "broken") problem = judgement.problem;
  }
  await container.stop();
  return problem ? { rule, outcome: "warning", advice: `${problem}. ${remedy}` } : { rule, outcome: "ok" };
}
