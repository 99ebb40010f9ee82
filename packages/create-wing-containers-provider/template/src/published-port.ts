import { createHash } from "node:crypto";

/** Where Linux takes no ports of its own accord: those begin at 32768. */
const FIRST = 20_000;
const COUNT = 10_000;

/** Number at which a public port is published: it follows from names, so that it is known before anything runs. */
export function publishedPort(workload: string, port: number): number {
  const hash = createHash("sha256").update(`${workload}:${port}`).digest();
  return FIRST + (hash.readUInt32BE() % COUNT);
}
