/** One message of the engine while it pulls. */
export interface PullMessage {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string };
}

/** Least time between two lines, in milliseconds. */
const PAUSE = 500;

/** How much of a layer's work is unpacking; downloading is the rest. */
const UNPACKING = 0.3;

/** Turns the engine's many messages about layers into a few lines with one percentage for the whole image. */
export function pullProgress(reference: string, progress: (line: string) => void): (message: PullMessage) => void {
  const layers = new Map<string, number>();
  let last = { time: 0, percent: -1 };
  return ({ id, status = "", progressDetail }) => {
    if (/^(Digest|Status): /.test(status)) {
      if (status.startsWith("Status: ")) progress(status.slice("Status: ".length));
      return;
    }
    const done = id === undefined ? undefined : layerDone(status, progressDetail);
    if (id === undefined || done === undefined) return;
    layers.set(id, Math.max(done, layers.get(id) ?? 0));
    const finished = [...layers.values()].filter((part) => part === 1).length;
    const percent = Math.floor((100 * [...layers.values()].reduce((sum, part) => sum + part, 0)) / layers.size);
    const now = Date.now();
    if (percent <= last.percent || now - last.time < PAUSE) return;
    last = { time: now, percent };
    progress(`Pulling ${reference}: ${percent}% (${finished} of ${layers.size} layers)`);
  };
}

function layerDone(status: string, detail: PullMessage["progressDetail"]): number | undefined {
  const part = detail?.total ? Math.min(1, (detail.current ?? 0) / detail.total) : 0;
  switch (status) {
    case "Pulling fs layer":
    case "Waiting":
      return 0;
    case "Downloading":
      return part * (1 - UNPACKING);
    case "Verifying Checksum":
    case "Download complete":
      return 1 - UNPACKING;
    case "Extracting":
      return 1 - UNPACKING + part * UNPACKING * 0.99;
    case "Pull complete":
    case "Already exists":
      return 1;
    default:
      return undefined;
  }
}
