import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package on this machine. */
export interface PackageFolder {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What is read of a package.json. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The package in a folder; undefined where it has no package.json that can be read. */
export function packageIn(folder: string): PackageFolder | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null ? { folder, manifest } : undefined;
  } catch {
    return undefined;
  }
}

/** The package that a file or folder belongs to: that of the nearest package.json, upwards. */
export function packageAround(path: string): PackageFolder | undefined {
  if (existsSync(join(path, "package.json"))) return packageIn(path);
  const parent = dirname(path);
  return parent === path ? undefined : packageAround(parent);
}
