/** One message of the engine while it moves an image: about one layer by its id, or about the whole. */
export interface LayerMessage {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string };
}

/** Least time between two lines, in milliseconds. */
const PAUSE = 500;

/**
 * Turns the engine's many messages about layers into a few lines with one percentage for the whole image.
 *
 * @param title what stands before the percentage, such as `Pulling redis`
 * @param layerDone how much of a layer's work is done, 0 to 1, by its status and the share of that status that is done;
 *   undefined for a status that says nothing about it
 */
export function layerProgress(
  title: string,
  layerDone: (status: string, share: number) => number | undefined,
  progress: (line: string) => void,
): (message: LayerMessage) => void {
  const layers = new Map<string, number>();
  let last = { time: 0, percent: -1 };
  return ({ id, status = "", progressDetail: detail }) => {
    if (id === undefined) return;
    const done = layerDone(status, detail?.total ? Math.min(1, (detail.current ?? 0) / detail.total) : 0);
    if (done === undefined) return;
    layers.set(id, Math.max(done, layers.get(id) ?? 0));
    const finished = [...layers.values()].filter((part) => part === 1).length;
    const percent = Math.floor((100 * [...layers.values()].reduce((sum, part) => sum + part, 0)) / layers.size);
    const now = Date.now();
    if (percent <= last.percent || now - last.time < PAUSE) return;
    last = { time: now, percent };
    progress(`${title}: ${percent}% (${finished} of ${layers.size} layers)`);
  };
}
