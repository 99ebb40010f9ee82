import type { ProviderDescription } from "@wing-containers/core/capabilities";
import { capabilities } from "./capabilities";

/** What this provider says of itself. */
export const description: ProviderDescription = { id: "compose", capabilities };
