const WORD = /^[A-Za-z_$][\w$-]{0,63}$/;
const LONGEST = 40;

/** Path of a field or map entry below `parent`. */
export function childPath(parent: string, name: string): string {
  if (!WORD.test(name)) {
    return `${parent}[${JSON.stringify(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name)}]`;
  }
  return parent === "" ? name : `${parent}.${name}`;
}
