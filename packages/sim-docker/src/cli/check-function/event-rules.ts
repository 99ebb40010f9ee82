import type { Finding } from "./finding";
import { type Judgement, judgeReply } from "./judge-reply";
import type { Reply } from "./send-event";

/** A rule about the answers to events. */
export interface EventRule {
  readonly rule: string;
  /** Texts of the events, which are sent at once. */
  readonly bodies: (event: string) => readonly string[];
  /** What a failure that is reported as the contract asks for means. Default: `ok`. */
  readonly onError?: { readonly outcome: "warning"; readonly advice: string };
  /** What anything that the contract does not know means. Default: `failed`. */
  readonly onBroken?: "warning";
  /** Set where a result is not what is expected. */
  readonly onResult?: { readonly outcome: "warning"; readonly advice: string };
}

const STRANGE = '{"unknown":[null,-0.5e-7,{"":{"ü\\u0000":"\\ud83d\\ude00"}}],"__proto__":{"toString":1}}';

/** How many events are sent at once to see whether they get in each other's way. */
const CONCURRENT = 20;

/** The rules about events, in the order in which they are checked. */
export const EVENT_RULES: readonly EventRule[] = [
  {
    rule: "answers POST / with JSON, or with nothing",
    bodies: (event) => [event],
    onError: { outcome: "warning", advice: "Give an event that the function takes, by --event." },
  },
  { rule: "takes a request without an event, and null", bodies: () => ["", "null"] },
  { rule: "answers JSON that it does not know", bodies: () => [STRANGE, "[]", '"text"', "0"] },
  { rule: `answers ${CONCURRENT} events at once`, bodies: (event) => Array.from({ length: CONCURRENT }, () => event) },
  {
    rule: "answers malformed JSON with error JSON",
    bodies: () => ['{"unfinished":'],
    onBroken: "warning",
    onResult: { outcome: "warning", advice: "it took it; answer 400 with the error JSON." },
  },
];

/** Makes of the answers to a rule's events what is reported: the worst of them. */
export function judgeEvents(rule: EventRule, replies: readonly (Reply | string)[]): Finding {
  const judgements = replies.map(judgeReply);
  const broken = judgements.find((one): one is Judgement & { kind: "broken" } => one.kind === "broken");
  if (broken) {
    const advice = `${broken.problem}. ${broken.remedy}`;
    return { rule: rule.rule, outcome: rule.onBroken ?? "failed", advice };
  }
  const error = judgements.find((one): one is Judgement & { kind: "error" } => one.kind === "error");
  if (error && rule.onError) {
    return { rule: rule.rule, outcome: rule.onError.outcome, advice: `${error.problem}. ${rule.onError.advice}` };
  }
  if (!error && rule.onResult) return { rule: rule.rule, ...rule.onResult };
  return { rule: rule.rule, outcome: "ok" };
}
