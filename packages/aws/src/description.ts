import type { ProviderDescription } from "@wing-containers/core/capabilities";
import { capabilities } from "./capabilities";
import { functionCapabilities } from "./function-capabilities";

const aws = { id: "aws", capabilities, functions: functionCapabilities };

/** What this provider says of itself. */
export const description: ProviderDescription = aws;
