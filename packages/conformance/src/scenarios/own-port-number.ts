/**
 * A port number of the machine for a program that asks for one, from 30000 to 32699: Linux gives those from 32768 to connections, and
 * providers of this repository hand out those below 30000. It goes by process, so that two suites at once hardly ever meet.
 *
 * @param index tells the numbers of one suite apart, from 0 to 9
 */
export function ownPortNumber(index: number): number {
  return 30_000 + (process.pid % 270) * 10 + index;
}
