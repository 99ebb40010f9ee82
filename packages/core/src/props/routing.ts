/** How the path of a route is compared. */
export enum PathType {
  /** By whole path elements: `/a` matches `/a` and `/a/b`, not `/ab`. */
  PREFIX = "prefix",
  /** Letter by letter. */
  EXACT = "exact",
}

/** Sends requests of the public address to a port. The longest matching path wins, exact before prefix. */
export interface Route {
  /** Starts with `/`. */
  readonly path: string;

  /**
   * How `path` is compared.
   * @default PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * Host name that the request must carry.
   * @default - any
   */
  readonly host?: string;

  /**
   * One of the workload's HTTP ports.
   * @default - the first public HTTP port
   */
  readonly port?: number;
}

/** A domain name of the public address. */
export interface Domain {
  /** Such as `www.example.com`. */
  readonly name: string;

  /**
   * The provider's id of a certificate.
   * @default - the provider issues one
   */
  readonly certificate?: string;

  /**
   * The provider's id of the DNS zone.
   * @default - found by name
   */
  readonly zone?: string;
}
