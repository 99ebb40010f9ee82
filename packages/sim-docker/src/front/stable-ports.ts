import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reservePort, type Transport } from "./reserve-port";

/** The loopback ports of an app, the same ones in every run as long as nobody else takes them. */
export interface StablePorts {
  /**
   * Gives the port of a key: the wanted one, or else the remembered one, or else any, whichever is free. It is remembered.
   *
   * @param key unique in the app, such as `root/env0/web:http`; one key may have a tcp and a udp port
   * @param wanted the port the user asked for
   */
  reserve(key: string, transport?: Transport, wanted?: number): Promise<number>;
}

/** Where ports are remembered, and who is told. */
export interface StablePortsOptions {
  /** Folder of the file `ports.json`; made when missing. */
  readonly directory: string;

  /** Told in a sentence when the wanted or remembered port is taken, so that the address is another one. */
  readonly onMessage: (message: string) => void;
}

/** Opens the ports remembered in a folder. An unreadable file counts as empty. */
export function openStablePorts({ directory, onMessage }: StablePortsOptions): StablePorts {
  const file = join(directory, "ports.json");
  const remembered = load(file);
  const taken: Record<Transport, Set<number>> = { tcp: new Set(), udp: new Set() };

  return {
    async reserve(key, transport = "tcp", wanted) {
      const entry = `${transport} ${key}`;
      const preferred = wanted ?? remembered.get(entry);
      const port = await reservePort(preferred, taken[transport], transport);
      if (preferred !== undefined && port !== preferred) {
        onMessage(`${key}: ${transport} port ${preferred} of 127.0.0.1 is taken or not permitted, so ${port} is used.`);
      }
      remembered.set(entry, port);
      mkdirSync(directory, { recursive: true });
      save(file, remembered);
      return port;
    },
  };
}

function load(file: string): Map<string, number> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return new Map(Object.entries(content as object).filter(([, port]) => isPort(port)));
  } catch {
    return new Map();
  }
}

function isPort(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 65_535;
}

/** Writes beside and renames, so that a reader or a crash never meets half a file. */
function save(file: string, ports: ReadonlyMap<string, number>): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries([...ports].sort()), undefined, 2)}\n`);
  renameSync(draft, file);
}
