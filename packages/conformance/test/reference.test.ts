import { describe, expect, it } from "vitest";
import { describeProviderConformance, referenceProvider } from "../src/index";

describeProviderConformance({ it, describe, expect }, referenceProvider);
