/** A rule of the public address: which requests go to which port. The longest matching path wins, exact before prefix. */
export interface RouteSpec {
  /** Starts with `/`. */
  readonly path: string;
  /** `prefix` matches whole path elements, as in Kubernetes: `/a` matches `/a/b` but not `/ab`. */
  readonly pathType: "prefix" | "exact";
  /** Host name the request must carry. Absent: any. */
  readonly host?: string;
  /** One of the workload's HTTP ports. */
  readonly port: number;
}

/** A domain name of the public address. */
export interface DomainSpec {
  /** Such as `www.example.com`. */
  readonly name: string;
  /** The provider's id of a certificate. Absent: the provider issues one. */
  readonly certificate?: string;
  /** The provider's id of the DNS zone. Absent: found by name. */
  readonly zone?: string;
}
