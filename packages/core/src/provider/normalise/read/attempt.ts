/** Runs `read`, which may meet getters and proxies that throw. */
export function attempt<T>(read: () => T): { readonly value: T } | undefined {
  try {
    return { value: read() };
  } catch {
    return undefined;
  }
}
