import { engineCandidates } from "./engine-candidates.mjs";
import { engineRequest } from "./engine-request.mjs";

/** The first engine that answers, or why each candidate did not: `{ engine }` or `{ refusals }`. */
export async function findEngine(candidates = engineCandidates()) {
  const refusals = [];
  for (const candidate of candidates) {
    try {
      const response = await engineRequest(candidate, "/_ping", { patience: 5000 });
      response.resume();
      if (response.statusCode === 200) return { engine: candidate };
      refusals.push({ candidate, reason: `answered ${response.statusCode}` });
    } catch (error) {
      refusals.push({ candidate, reason: error.message, code: error.code });
    }
  }
  return { refusals };
}
