import type Dockerode from "dockerode";
import type { EngineConnection } from "./engine-connection";
import type { SharedWork } from "./shared-work";

/** A container engine that answered: what the rest of this package needs to know of it. Made by `findEngine`. */
export interface Engine {
  /** The client, fixed to `apiVersion`. */
  readonly docker: Dockerode;
  /** Opens the same engine again, in this or another process. */
  readonly connection: EngineConnection;
  /** `connection.address`, for messages. */
  readonly address: string;
  /** Podman speaks the same API with small differences. */
  readonly kind: "docker" | "podman";
  /** The API version spoken with this engine, such as `1.41`. */
  readonly apiVersion: string;
  /** Whether images are built by BuildKit; false means the classic builder. */
  readonly buildKit: boolean;
  /** CPUs of the engine's machine. */
  readonly cpus: number;
  /** Architecture of the engine's machine in Go's words: `amd64`, `arm64`, ... */
  readonly architecture: string;
  /** Pulls and builds under way, by image: a second request for one joins the first. */
  readonly pendingImages: Map<string, SharedWork>;
}
