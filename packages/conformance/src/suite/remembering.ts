import type { Artefact } from "../provider/artefact";
import type { Synthesise } from "../provider/conformance-subject";

/** Compiles each app once; the same app again has the same outcome. */
export function remembering(synthesise: Synthesise): Synthesise {
  const known = new Map<string, Promise<Artefact>>();
  return (app) => {
    const key = JSON.stringify(app);
    const outcome = known.get(key) ?? synthesise(app);
    known.set(key, outcome);
    return outcome;
  };
}
