import type { Engine } from "@wing-containers/engine/engine";
import { ensurePauseImage } from "../engine/pause-image";
import type { AppNetwork } from "./app-network";

/** What the keeper may use: next to nothing. */
const MEMORY = 6 * 1024 * 1024;

/**
 * Holds a network's interface on the engine's machine by a container that does nothing. Podman makes the interface for the
 * first container and removes it after the last, but who listens on its address comes before and stays.
 *
 * @param labels those of the run, with which the container is removed
 */
export async function keepNetworkUp(
  engine: Engine,
  { id }: AppNetwork,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const container = await engine.docker.createContainer({
    Image: await ensurePauseImage(engine),
    Labels: { ...labels },
    StopSignal: "SIGKILL",
    HostConfig: { NetworkMode: id, Memory: MEMORY, MemorySwap: MEMORY },
  });
  await container.start();
}
