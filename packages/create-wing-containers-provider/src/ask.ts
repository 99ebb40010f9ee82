import { isCancel, text } from "@clack/prompts";
import { UsageError } from "./usage-error.js";

/** Asks until the answer has no problem; an empty one is the default. @throws UsageError where the user cancels */
export async function ask(
  message: string,
  defaultValue: string,
  problem: (answer: string) => string | undefined,
): Promise<string> {
  const answer = await text({
    message,
    placeholder: defaultValue,
    defaultValue,
    validate: (value) => problem(value || defaultValue),
  });
  if (isCancel(answer)) throw new UsageError("Cancelled.", "Nothing was written.");
  return answer;
}
