import { createHash } from "node:crypto";
import type { IConstruct } from "constructs";
import { appName } from "./app-name";
import { SHARED } from "./once-per-app";

const HASH_LENGTH = 8;

/** The scope that Wing puts around a program, and its own root. */
const OUTER = new Set(["root", "Default"]);

/**
 * A name for what AWS calls by name: the construct's ids in small letters, digits and `-`, and a hash of its path, so that
 * constructs whose names would be cut off or spelled alike stay apart. The hash is of the app's name too: other apps of the
 * account have other names. What an app has once is called by the app's name.
 *
 * @param longest characters that AWS takes
 */
export function awsName(construct: IConstruct, longest: number): string {
  const app = appName(construct);
  const { path, id } = construct.node;
  const hash = createHash("sha256").update(`${app}\0${path}`).digest("hex").slice(0, HASH_LENGTH);
  const ids = id === SHARED ? [app] : path.split("/").filter((part) => !OUTER.has(part));
  const words = ids
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const room = longest - HASH_LENGTH - 1;
  const readable = words
    .replace(/^[-0-9]+/, "")
    .slice(0, room)
    .replace(/-+$/, "");
  return `${readable || "w"}-${hash}`;
}
