/**
 * Settles at the first SIGTERM or SIGINT. From the call on these signals do not end the process by themselves; as process
 * 1 of a container it would not even get them otherwise.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve());
  });
}
