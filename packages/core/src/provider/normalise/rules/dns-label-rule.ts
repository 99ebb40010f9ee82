import { isDnsLabel } from "../../names/is-dns-label";
import type { TextRule } from "../read/text-rule";

/** Names of workloads, containers, ports and volumes. */
export const DNS_LABEL: TextRule = {
  accepted: "a DNS label: a-z, 0-9 and -, a letter first, no - last, 63 characters at most",
  test: isDnsLabel,
};
