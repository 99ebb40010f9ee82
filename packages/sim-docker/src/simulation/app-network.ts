import { randomBytes } from "node:crypto";
import type { Engine } from "@wing-containers/engine/engine";
import { OWNER_LABEL } from "../engine/labels";
import { ownOwner } from "../engine/owner";
import { removeQuietly } from "../engine/remove-quietly";

const SPARE = Symbol.for("wing-containers.sim-docker.spare-network");

/** One network that no simulation of this process uses, by id. */
type Holder = { [SPARE]?: Promise<string> | undefined };

/** A bridge network of the engine. */
export interface AppNetwork {
  readonly id: string;
  /** Its network interface on the engine's machine, which is named like no other. */
  readonly bridge: string;
  /** Address of the engine's machine on the network. */
  readonly gateway: string;
  /** Addresses of the network, such as `172.18.0.0/16`. */
  readonly subnet: string;
}

/**
 * A network for one simulation: the spare one, or a new one. To make and remove a network takes the engine as long as a
 * container's start, so the next simulation of a process, such as that of its next test, takes over the last one's.
 */
export async function takeNetwork(engine: Engine): Promise<AppNetwork> {
  const holder = globalThis as Holder;
  const spare = holder[SPARE];
  delete holder[SPARE];
  const id = await spare?.catch(() => undefined);
  if (id === undefined) return inspectNetwork(engine, await createNetwork(engine));
  const network = await inspectNetwork(engine, id).catch(() => undefined);
  if (network !== undefined && !network.inUse) return network;
  void removeNetwork(engine, id);
  return inspectNetwork(engine, await createNetwork(engine));
}

/** Makes the spare network before it is asked for. Failures are met again, and told, by the simulation that takes it. */
export function prepareNetwork(engine: Engine): void {
  const holder = globalThis as Holder;
  holder[SPARE] ??= createNetwork(engine);
  holder[SPARE].catch(() => undefined);
}

/** Keeps a simulation's network for the next one, or removes it where there is a spare one already. */
export async function giveBackNetwork(engine: Engine, id: string): Promise<void> {
  const holder = globalThis as Holder;
  if (holder[SPARE] === undefined) holder[SPARE] = Promise.resolve(id);
  else await removeNetwork(engine, id);
}

async function createNetwork({ docker }: Engine): Promise<string> {
  // Linux allows 15 characters.
  const name = `wing-${randomBytes(5).toString("hex")}`;
  const { id } = await docker.createNetwork({
    Name: name,
    Driver: "bridge",
    Options: { "com.docker.network.bridge.name": name },
    Labels: { [OWNER_LABEL]: ownOwner() },
  });
  return id;
}

/** `inUse`: a container of the last simulation is still being stopped. */
async function inspectNetwork({ docker }: Engine, id: string): Promise<AppNetwork & { readonly inUse: boolean }> {
  const { Name, IPAM, Containers } = await docker.getNetwork(id).inspect();
  const [{ Gateway: gateway = "", Subnet: subnet = "" } = {}] = IPAM?.Config ?? [];
  return { id, bridge: Name, gateway, subnet, inUse: Object.keys(Containers ?? {}).length > 0 };
}

async function removeNetwork({ docker }: Engine, id: string): Promise<void> {
  await removeQuietly(docker.getNetwork(id).remove()).catch(() => undefined);
}
