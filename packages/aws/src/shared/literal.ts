/** What begins an interpolation or a directive of Terraform's templates, unless it is a token of cdktf's. */
const TEMPLATE = /([$%])\{(?!TfToken\[)/g;

/** A text of the user's, for Terraform to take as it is: `${HOME}` is the container's business. */
export function literal(text: string): string {
  return text.replace(TEMPLATE, "$1$1{");
}
