import { createHash } from "node:crypto";
import type { IConstruct } from "constructs";

const HASH_LENGTH = 8;

/** The scope that Wing puts around a program, and its own root. */
const OUTER = new Set(["root", "Default"]);

/**
 * A name for what AWS calls by name: the construct's ids in small letters, digits and `-`, and a hash of its path, so that
 * constructs whose names would be cut off or spelled alike stay apart.
 *
 * @param longest characters that AWS takes
 */
export function awsName({ node }: IConstruct, longest: number): string {
  const hash = createHash("sha256").update(node.path).digest("hex").slice(0, HASH_LENGTH);
  const words = node.path
    .split("/")
    .filter((id) => !OUTER.has(id))
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const room = longest - HASH_LENGTH - 1;
  const readable = words.slice(0, room).replace(/^[-0-9]+|-+$/g, "");
  return `${readable || "w"}-${hash}`;
}
