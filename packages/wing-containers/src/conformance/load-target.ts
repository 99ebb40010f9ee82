import { UsageError } from "../program/usage-error";
import { loadExport } from "./load-export";

/**
 * Checks that a file is a platform of Wing, and says which target it is for.
 *
 * @param given the target that the user names; absent: the platform's own
 * @throws UsageError where it is none
 */
export async function loadTarget(entry: string, given: string | undefined): Promise<string> {
  const Platform = await loadExport<new () => { readonly target?: unknown }>(entry, {
    name: "Platform",
    what: "the class that Wing makes the platform of",
    is: (value) => typeof value === "function",
  });
  if (given !== undefined) return given;
  const { target } = new Platform();
  if (typeof target === "string" && target !== "") return target;
  throw new UsageError({
    message: "The platform does not say which target it is for.",
    given: `${entry}, whose Platform has no text in \`target\``,
    accepted: "what Wing's WING_TARGET says then, such as sim, tf-aws, tf-gcp, tf-azure, or the provider's own",
    remedy: "Give --target.",
  });
}
