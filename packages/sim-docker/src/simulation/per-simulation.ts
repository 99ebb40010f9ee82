/**
 * Something that the workloads of one simulation share. It is kept per process and simulator, because the simulator gives
 * its resources no way to find each other.
 *
 * @param name what is kept
 * @param serverUrl `SimulatorContext.serverUrl`, unique per simulator
 * @param create makes it for the first who asks
 */
export function perSimulation<Value>(name: string, serverUrl: string, create: () => Value): Value {
  const key = Symbol.for(`wing-containers.sim-docker.${name}`);
  const holder = globalThis as { [key]?: Map<string, Value> };
  holder[key] ??= new Map();
  const known = holder[key].get(serverUrl);
  if (known !== undefined) return known;
  const value = create();
  holder[key].set(serverUrl, value);
  return value;
}
