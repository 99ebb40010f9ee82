import { bareName, providerId } from "./provider-id.js";

/** What the template is called. */
const NAME = "@acme/wing-containers-compose";
const ID = providerId(NAME);

/**
 * A file of the template in the words of the new provider. Its classes go on to be Compose's, and so do its notes: that is
 * what they write.
 */
export function fillTemplate(text: string, name: string): string {
  const id = providerId(name);
  return text
    .replaceAll(NAME, name)
    .replaceAll(bundleName(NAME), bundleName(name))
    .replaceAll(`id: "${ID}"`, `id: "${id}"`)
    .replaceAll(`main.${ID}/`, `main.${id}/`);
}

/** The package's name as that of a file: a scope would be a folder. */
function bundleName(name: string): string {
  return `${name.slice(1, name.indexOf("/"))}-${bareName(name)}`;
}
