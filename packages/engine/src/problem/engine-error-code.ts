/** Every problem with the engine that is told apart. */
export type EngineErrorCode =
  /** No engine answers on this machine. */
  | "engine.missing"
  /** The engine is on another machine. */
  | "engine.remote"
  /** The engine answered before and does not any more. */
  | "engine.lost"
  /** The engine's containers cannot reach this machine. */
  | "engine.no-way-back"
  /** The engine's disk is full. */
  | "engine.disk-full"
  /** The request was cancelled by this program. */
  | "engine.cancelled"
  /** Anything else the engine said. */
  | "engine.unexpected"
  /** The registry refused the pull: private, unknown to it, or too many pulls. */
  | "image.pull-denied"
  /** Neither the engine nor the registry has the image. */
  | "image.not-found"
  /** The registry could not be reached. */
  | "image.registry-unreachable"
  /** The image is made for another processor architecture. */
  | "image.architecture"
  /** A step of the Dockerfile failed, or the Dockerfile is wrong. */
  | "image.build-failed"
  /** The build asks for secrets, which only BuildKit can give. */
  | "image.build-secrets"
  /** The registry refuses the push: credentials are missing, have expired, or may not write there. */
  | "image.push-denied"
  /** The registry has no such repository and makes none by itself. */
  | "image.repository-missing"
  /** The registry has another image of that tag and does not let tags be moved. */
  | "image.tag-immutable"
  /** What an image is built from is not what the program was compiled with. */
  | "image.content-changed"
  /** No image can have that name. */
  | "image.name-invalid"
  /** The host port is in use. */
  | "port.taken"
  /** A container, network or volume of that name exists. */
  | "name.clash"
  /** The image has no such program. */
  | "container.command-not-found"
  /** The image has no such user. */
  | "container.user-not-found"
  /** More cpu or memory than the engine's machine has, or less memory than the engine accepts. */
  | "container.resources"
  /** A volume or bind mount cannot be made. */
  | "mount.invalid"
  /** The engine has no driver for the GPU asked for. */
  | "gpu.unavailable";
