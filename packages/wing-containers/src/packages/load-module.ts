import { pathToFileURL } from "node:url";

/** What a module exports by name, of whatever kind it is. */
export async function loadModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  const module = await import(pathToFileURL(file).href);
  // Of a CommonJS module Node does not see every name.
  const { default: exported } = module;
  return typeof exported === "object" && exported !== null ? { ...exported, ...module } : module;
}

/** The first line of what went wrong with it. */
export function reasonOf(error: unknown): string {
  return String((error as Partial<Error> | undefined)?.message ?? error).split("\n")[0] as string;
}
