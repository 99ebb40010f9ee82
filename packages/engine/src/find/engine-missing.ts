import type { EngineConnection } from "../engine-connection";
import { EngineError } from "../problem/engine-error";

interface Failure {
  readonly connection: EngineConnection;
  readonly error: unknown;
}

/** The error for a machine where no engine answers: each address with its reason, and the way out on this system. */
export function engineMissing(failures: readonly Failure[], os: NodeJS.Platform): EngineError {
  const tried = failures.map(
    ({ connection, error }) => `  ${connection.address} (${connection.origin}): ${reason(error)}`,
  );
  return new EngineError({
    code: "engine.missing",
    problem: ["No container engine answers. Tried:", ...tried].join("\n"),
    remedy: remedy(failures, os),
    cause: failures[0]?.error,
  });
}

function errorCode(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

function reason(error: unknown): string {
  switch (errorCode(error)) {
    case "ENOENT":
      return "there is no such socket";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ECONNREFUSED":
      return "nothing listens there";
    case "ABORT_ERR":
      return "no answer in time";
    default:
      return error instanceof Error ? error.message.trim() : String(error);
  }
}

function remedy(failures: readonly Failure[], os: NodeJS.Platform): string {
  const denied = failures.find(({ error }) => ["EACCES", "EPERM"].includes(errorCode(error) ?? ""));
  if (denied && os === "linux") {
    return "Let your user talk to Docker with `sudo usermod -aG docker $USER`, then log in again.";
  }
  const chosen = failures.length === 1 ? failures[0]?.connection.origin : undefined;
  const start =
    os === "linux"
      ? "Start Docker with `sudo systemctl start docker`, or install it: `sudo apt-get install docker.io` on Debian and Ubuntu"
      : "Start Docker Desktop; if it is not installed, get it from https://docs.docker.com/get-started/get-docker/";
  return chosen
    ? `Start the engine that ${chosen} names, or unset it to use this machine's default engine. ${start}.`
    : `${start}. An engine elsewhere on this machine is named by DOCKER_HOST, such as DOCKER_HOST=unix:///path/docker.sock.`;
}
