/** Whether a text holds a value that is only known when the target deploys: `${…}` of the simulator or of Terraform. */
export function hasToken(text: string): boolean {
  return text.includes("${");
}
