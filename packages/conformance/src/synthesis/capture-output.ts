/** Runs `body` and keeps what it prints, whether it succeeds or not. */
export function captureOutput(body: () => void): { readonly output: string; readonly error?: unknown } {
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write);
  const printed: string[] = [];
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      printed.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
      return true;
    }) as typeof stream.write;
  }
  try {
    body();
    return { output: printed.join("") };
  } catch (error) {
    return { output: printed.join(""), error };
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = originals[index] as typeof stream.write;
  }
}
