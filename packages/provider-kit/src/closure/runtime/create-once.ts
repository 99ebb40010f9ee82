/**
 * Makes something for the first who asks, and gives it to all who ask later. A failure is theirs who waited for it; the
 * next who asks tries again, because what was missing may have come up meanwhile.
 */
export function createOnce<Value>(create: () => Promise<Value>): () => Promise<Value> {
  let created: Promise<Value> | undefined;
  return () => {
    created ??= create().catch((error: unknown) => {
      created = undefined;
      throw error;
    });
    return created;
  };
}
