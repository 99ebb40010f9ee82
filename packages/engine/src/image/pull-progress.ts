import { type LayerMessage, layerProgress } from "./layer-progress";

/** How much of a layer's work is unpacking; downloading is the rest. */
const UNPACKING = 0.3;

/** Turns the engine's messages while it pulls into a few lines for people. */
export function pullProgress(reference: string, progress: (line: string) => void): (message: LayerMessage) => void {
  const report = layerProgress(`Pulling ${reference}`, layerDone, progress);
  return (message) => {
    const { status = "" } = message;
    if (status.startsWith("Status: ")) progress(status.slice("Status: ".length));
    else if (!status.startsWith("Digest: ")) report(message);
  };
}

function layerDone(status: string, share: number): number | undefined {
  switch (status) {
    case "Pulling fs layer":
    case "Waiting":
      return 0;
    case "Downloading":
      return share * (1 - UNPACKING);
    case "Verifying Checksum":
    case "Download complete":
      return 1 - UNPACKING;
    case "Extracting":
      return 1 - UNPACKING + share * UNPACKING * 0.99;
    case "Pull complete":
    case "Already exists":
      return 1;
    default:
      return undefined;
  }
}
