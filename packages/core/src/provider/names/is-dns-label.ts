const LABEL = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether the text is a DNS label that every target takes: RFC 1123, and a letter first as in RFC 1035. */
export function isDnsLabel(text: string): boolean {
  return LABEL.test(text);
}
