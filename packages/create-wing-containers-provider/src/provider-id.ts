/** Names that Wing gives its own platforms: it would load those, and programs would take the target for them. */
export const WING_NAMES: readonly string[] = ["sim", "tf-aws", "tf-azure", "tf-gcp", "awscdk"];

/** Short id of the provider, which is also the target's name: the last part of the package's, without what all have. */
export function providerId(packageName: string): string {
  return bareName(packageName).replace(/^wing-containers-/, "");
}

/** A package's name without its scope. */
export function bareName(packageName: string): string {
  return packageName.replace(/^@[^/]*\//, "");
}
