/**
 * Reads a port number from an environment variable.
 *
 * @param fallback the port where the variable is not set or empty
 * @throws Error when it holds anything but a whole number from 0 to 65535; 0 lets the system choose
 */
export function portOf(variable: string, fallback: number): number {
  const text = process.env[variable] || String(fallback);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${variable} is "${text}"; it must be a port, a whole number from 0 to 65535.`);
}
