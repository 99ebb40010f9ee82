/** A text of the user's as it was written: Terraform reads `$${` as `${`, and `%%{` as `%{`. */
export function asWritten(text: string): string {
  return text.replaceAll(/([$%])\1\{/g, "$1{");
}
