import { type LayerMessage, layerProgress } from "./layer-progress";

/** Turns the engine's messages while it pushes into a few lines for people. */
export function pushProgress(destination: string, progress: (line: string) => void): (message: LayerMessage) => void {
  return layerProgress(`Pushing ${destination}`, layerDone, progress);
}

function layerDone(status: string, share: number): number | undefined {
  switch (status) {
    case "Preparing":
    case "Waiting":
      return 0;
    case "Pushing":
      // The registry still has to take what was sent.
      return share * 0.99;
    case "Pushed":
    case "Layer already exists":
      return 1;
    default:
      return status.startsWith("Mounted from ") ? 1 : undefined;
  }
}
