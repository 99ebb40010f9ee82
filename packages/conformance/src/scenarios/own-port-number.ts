/**
 * A port number of the machine for a program that asks for one: below those that systems give to connections, and by process,
 * so that two suites at once do not meet.
 *
 * @param index tells the numbers of one suite apart, from 0 to 9
 */
export function ownPortNumber(index: number): number {
  return 20_000 + (process.pid % 1_200) * 10 + index;
}
