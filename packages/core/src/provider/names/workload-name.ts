import { dnsLabel } from "./dns-label";

const ROOT = "root";

/** The scope that Wing puts around a program, `Default`, and around it for each test of a cloud, `env0` and so on. */
const SCOPE = /^(?:Default|env\d+)$/;

/** Wing's own ids come first: `root/Default` in the simulator, `root/Default/Default` with Terraform. */
const MOST_OWN_IDS = 3;

/**
 * Name of a workload that was given none, made from its place in the app: `root/Default/Backend/api` is `backend-api`.
 *
 * What Wing puts around the program is left out, so that a workload has the same name on every target and in every
 * test environment.
 */
export function workloadName(constructPath: string): string {
  const ids = constructPath.split("/").filter((id) => id !== "");
  const outer = ids.slice(0, -1).slice(0, MOST_OWN_IDS);
  const scope = outer.map((id) => SCOPE.test(id)).lastIndexOf(true);
  const start = scope >= 0 ? scope + 1 : outer[0] === ROOT ? 1 : 0;
  return dnsLabel(ids.slice(start).join("-"));
}
