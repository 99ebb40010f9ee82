import type { TextRule } from "@wing-containers/core/provider";

/**
 * What an ARN must look like.
 *
 * @param what it names, such as `a certificate of ACM`
 * @param example one; its service and the kind of its resource are asked for
 */
export function arnRule(what: string, example: string): TextRule {
  const [, , service = "", , , ...resource] = example.split(":");
  const kind = /^[a-z-]+\/(?:app\/)?/.exec(resource.join(":"))?.[0] ?? "";
  const pattern = new RegExp(`^arn:aws[a-z-]*:${service}:[a-z0-9-]*:(?:\\d{12}|aws)?:${kind}\\S+$`);
  return { accepted: `the ARN of ${what}, such as ${example}`, test: (text) => pattern.test(text) };
}
