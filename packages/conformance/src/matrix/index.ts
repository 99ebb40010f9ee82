// What shows what providers declare and what the suite saw. It loads in a moment, because it imports no library.
export type { AnswerResult, ConformanceReport, Sight } from "../report/conformance-report";
export { contradictions } from "./contradictions";
export type { ProviderColumn } from "./provider-column";
export { supportNote } from "./support-note";
