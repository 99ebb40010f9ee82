import { processIdentity } from "./process-identity";

/** The value of the owner label for things made by this process: `<pid>@<start>.<place>`. */
export function ownOwner(): string {
  const identity = processIdentity(process.pid);
  if (!identity) throw new Error(`The process ${process.pid} cannot find itself among this machine's processes.`);
  return `${identity.pid}@${identity.start}.${identity.place}`;
}

/**
 * Whether the process behind an owner label still runs. A label of another system or process namespace (a dev
 * container's) cannot be judged from here and counts as alive, as does one that is not understood.
 */
export function ownerAlive(owner: string): boolean {
  const [, pid, start, place] = /^(\d+)@(.*)\.([^.]*)$/.exec(owner) ?? [];
  if (pid === undefined) return true;
  const own = processIdentity(process.pid);
  if (own?.place !== place) return true;
  return processIdentity(Number(pid))?.start === start;
}
