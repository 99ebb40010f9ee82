/** The parts of an image reference. */
export interface ImageReference {
  /** Registry host with its port; `docker.io` when the reference names none. */
  readonly registry: string;
  /** The name within the registry: `library/redis`. */
  readonly repository: string;
  /** What is given to the engine in front of tag or digest: `redis`, `ghcr.io/owner/app`. */
  readonly name: string;
  /** Tag or digest; `latest` when the reference names neither. */
  readonly version: string;
}

/** Splits an image reference by Docker's rule: its first part is a registry when it has a dot or colon or is localhost. */
export function parseImageReference(reference: string): ImageReference {
  const [named = "", digest] = reference.split("@");
  const colon = named.lastIndexOf(":");
  const tagged = colon > named.lastIndexOf("/");
  const name = tagged ? named.slice(0, colon) : named;
  const slash = name.indexOf("/");
  const host = name.slice(0, Math.max(slash, 0));
  const version = digest ?? (tagged ? named.slice(colon + 1) : "latest");
  if (/[.:]/.test(host) || host === "localhost") {
    return {
      registry: host === "index.docker.io" ? "docker.io" : host,
      repository: name.slice(slash + 1),
      name,
      version,
    };
  }
  return { registry: "docker.io", repository: slash < 0 ? `library/${name}` : name, name, version };
}
