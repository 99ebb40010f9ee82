/**
 * Awaits a removal that may meet another one: gone already (404), being removed or still in use (409; Docker answers 403
 * for a network in use, Podman 500 for some of these) are no errors.
 *
 * @returns whether this call removed it
 * @throws when the engine did not answer
 */
export async function removeQuietly(removal: Promise<unknown>): Promise<boolean> {
  try {
    await removal;
    return true;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== undefined) return false;
    throw error;
  }
}
