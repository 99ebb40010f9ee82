/** Path of a field in the props of a container; the main one's have no prefix. */
export function fieldPath(container: string, field: string): string {
  return container === "" ? field : `${container}.${field}`;
}
