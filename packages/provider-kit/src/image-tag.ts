/** Docker allows 255 characters for a whole name; 63, the limit of a DNS label, leaves room for a registry. */
const longestName = 63;

/**
 * The local name of an image made from hashed content: `wing-containers/<name>:<first 16 digits of the hash>`. Equal
 * content gets an equal tag, so an image that exists need not be built again.
 *
 * @param hash - at least 16 lower-case hex digits, such as {@link ContextHash.hash}
 * @param name - any text for people to recognise, such as a construct's id; what a Docker name cannot hold becomes `-`,
 * and an empty result becomes `workload`
 * @see https://pkg.go.dev/github.com/distribution/reference#pkg-overview
 */
export function imageTag(hash: string, name: string): string {
  if (!/^[0-9a-f]{16,}$/.test(hash)) {
    throw new TypeError(`An image tag needs a hash of at least 16 lower-case hex digits, but got "${hash}".`);
  }
  const component = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestName)
    .replace(/^-+|-+$/g, "");
  return `wing-containers/${component || "workload"}:${hash.slice(0, 16)}`;
}
