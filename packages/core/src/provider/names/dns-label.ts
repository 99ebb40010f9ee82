import { createHash } from "node:crypto";
import { isDnsLabel } from "./is-dns-label";

const LONGEST = 63;
const HASH_LENGTH = 8;

/**
 * Makes a DNS label of any text: lower case, what separates words becomes `-`.
 *
 * Where more than case and separators is lost, or the text is too long, the label ends with a hash of the text, so
 * that different texts stay different. A label is returned as it is.
 */
export function dnsLabel(text: string): string {
  if (isDnsLabel(text)) return text;
  const slug = text
    .slice(0, 4 * LONGEST)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const readable = /^[A-Za-z0-9\s_./-]*$/.test(text);
  if (readable && isDnsLabel(slug)) return slug;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);
  const start = /^[a-z]/.test(slug) ? slug : `w-${slug}`;
  const room = LONGEST - HASH_LENGTH - 1;
  return `${start.slice(0, room).replace(/-+$/, "")}-${hash}`;
}
