import type { EngineConnection } from "../engine-connection";
import { EngineError } from "../problem/engine-error";
import { isRemoteAddress } from "./is-remote-address";

/**
 * Checks whether an engine will do by where it is.
 *
 * @param accepted whether one on another machine will do
 * @throws EngineError `engine.remote`
 */
export function checkRemote({ address, origin }: EngineConnection, accepted: boolean): void {
  if (!isRemoteAddress(address)) return;
  const where = `The container engine ${address} (${origin}) is on another machine`;
  if (!accepted) {
    throw new EngineError({
      code: "engine.remote",
      problem: `${where}. It would publish ports on its own loopback address, where this machine cannot reach them.`,
      remedy:
        "Unset DOCKER_HOST or choose a local context (`docker context use default`) to use an engine of this machine.",
    });
  }
  if (!address.startsWith("ssh:")) return;
  throw new EngineError({
    code: "engine.remote",
    problem: `${where}, and is reached by SSH, which is not supported here.`,
    remedy:
      "Forward its socket with `ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock <host>` and set DOCKER_HOST=unix:///tmp/docker.sock.",
  });
}
