/** Leaves out the fields that are undefined, as JSON would. */
export function givenFields<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
