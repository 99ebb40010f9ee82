/** Thrown when a container ended without which its replica cannot go on. */
export class EssentialEndedError extends Error {
  public override readonly name = "EssentialEndedError";
}
