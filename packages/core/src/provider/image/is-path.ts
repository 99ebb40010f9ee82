/** Whether an `image` is a path on the machine, and not a reference: it starts with `./`, `../`, `/` or a drive. */
export function isPath(image: string): boolean {
  return image === "." || image === ".." || /^\.{0,2}[/\\]/.test(image) || /^[A-Za-z]:[/\\]/.test(image);
}
