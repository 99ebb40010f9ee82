import { type BuildKitStatus, decodeBuildKitStatus } from "./build-kit-status";
import { type OutputTail, outputTail } from "./output-tail";

/** Follows a BuildKit build by its status messages. */
export interface BuildKitProgress {
  /** Takes one status message, in base64. */
  readonly write: (status: string) => void;
  /** The step that failed and the last lines it printed. */
  readonly failure: () => { readonly step: string | undefined; readonly output: readonly string[] };
}

interface Step {
  name: string;
  told: "nothing" | "started" | "finished";
  failed: boolean;
  readonly tail: OutputTail;
}

/** See `BuildKitProgress`; each step is told once when it starts and once when it turns out to be cached. */
export function buildKitProgress(progress: (line: string) => void): BuildKitProgress {
  const steps = new Map<string, Step>();
  const stepOf = (digest: string): Step => {
    const step = steps.get(digest) ?? { name: "", told: "nothing", failed: false, tail: outputTail(progress) };
    steps.set(digest, step);
    return step;
  };
  return {
    write: (text) => {
      const status = decodeBuildKitStatus(text);
      for (const vertex of status.vertexes) tell(stepOf(vertex.digest), vertex, progress);
      for (const log of status.logs) stepOf(log.vertex).tail.write(log.msg.toString("utf8"));
    },
    failure: () => {
      const step = [...steps.values()].find(({ failed }) => failed);
      return { step: step && instruction(step.name), output: step?.tail.lines() ?? [] };
    },
  };
}

function tell(step: Step, vertex: BuildKitStatus["vertexes"][number], progress: (line: string) => void): void {
  step.name = vertex.name;
  // When one step fails the others are cancelled, which is no failure of theirs.
  if (vertex.error && !/context canceled/.test(vertex.error)) step.failed = true;
  if (vertex.name.startsWith("[internal]")) return;
  if (vertex.started && step.told === "nothing" && !vertex.cached) {
    step.told = "started";
    progress(vertex.name);
  } else if (vertex.cached && step.told !== "finished") {
    step.told = "finished";
    progress(`${vertex.name} (cached)`);
  }
}

/** `[builder 2/5] RUN npm ci` is the instruction `RUN npm ci`. */
function instruction(name: string): string {
  return name.replace(/^\[[^\]]*\] /, "");
}
