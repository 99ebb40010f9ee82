import type { ImageReference } from "./image-reference";
import type { MalformedReference } from "./malformed-reference";

// The grammar and the lengths are those of github.com/distribution/reference, which Docker and all registries use.
const LONGEST_NAME = 255;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const DIGEST_LENGTHS = new Map([
  ["sha256", 64],
  ["sha512", 128],
]);

/** Takes an image reference apart: `[registry/]repository[:tag][@digest]`. */
export function parseImageReference(text: string): ImageReference | MalformedReference {
  if (text === "") return wrong("The reference is empty.", "Give a reference such as redis:alpine3.18.");
  if (/\s/.test(text)) return wrong("The reference holds a space or a line break.", "Remove it.");
  if (text.includes("://")) return wrong("The reference starts like a URL.", "Leave out what stands before the host.");
  const at = text.indexOf("@");
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const tagged = at < 0 ? text : text.slice(0, at);
  const colon = tagged.lastIndexOf(":");
  const hasTag = colon > tagged.lastIndexOf("/");
  const tag = hasTag ? tagged.slice(colon + 1) : undefined;
  const name = hasTag ? tagged.slice(0, colon) : tagged;
  return checkName(name) ?? checkTag(tag) ?? checkDigest(digest) ?? build(name, tag, digest);
}

function build(name: string, tag: string | undefined, digest: string | undefined): ImageReference {
  const { registry, repository } = splitName(name);
  return {
    ...(registry === undefined ? {} : { registry }),
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Docker takes the first element as a registry when it cannot be part of a repository's name, or is `localhost`. */
function splitName(name: string): { readonly registry?: string; readonly repository: string } {
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  if (first === "" || !(first === "localhost" || /[.:A-Z[]/.test(first))) return { repository: name };
  return { registry: first, repository: name.slice(slash + 1) };
}

function checkName(name: string): MalformedReference | undefined {
  const { registry, repository } = splitName(name);
  if (name.length > LONGEST_NAME) {
    return wrong(`The name is ${name.length} characters long.`, `Shorten it to ${LONGEST_NAME} characters.`);
  }
  if (registry !== undefined && !REGISTRY.test(registry)) {
    return wrong("The registry is no host name.", "Start with a host such as ghcr.io or localhost:5000.");
  }
  if (/[A-Z]/.test(repository)) {
    return wrong("The repository's name has capital letters.", `Write it in lower case: ${repository.toLowerCase()}.`);
  }
  if (/^[0-9a-f]{64}$/.test(name)) {
    return wrong(
      "This is the id of an image, which means nothing elsewhere.",
      "Give the image a name with docker tag.",
    );
  }
  if (repository.split("/").every((component) => COMPONENT.test(component))) return undefined;
  const remedy = "Use a-z and 0-9 with single . _ - between them, and / between the elements; a path starts with ./.";
  return wrong("The repository's name is malformed.", remedy);
}

function checkTag(tag: string | undefined): MalformedReference | undefined {
  if (tag === undefined || TAG.test(tag)) return undefined;
  const remedy = "Use letters, digits, _ . and -, no . or - first, 128 characters at most.";
  return wrong(tag === "" ? "The tag after the colon is missing." : "The tag is malformed.", remedy);
}

function checkDigest(digest: string | undefined): MalformedReference | undefined {
  if (digest === undefined) return undefined;
  const [algorithm = "", hex = ""] = digest.split(":");
  const length = DIGEST_LENGTHS.get(algorithm);
  if (DIGEST.test(digest) && (length === undefined || /^[0-9a-f]+$/.test(hex))) {
    if (length === undefined || hex.length === length) return undefined;
    return wrong(`The digest has ${hex.length} digits.`, `Give all ${length} digits of a ${algorithm} digest.`);
  }
  return wrong(
    "The digest is malformed.",
    "Give sha256: and 64 hexadecimal digits in lower case, as docker pull prints.",
  );
}

function wrong(malformed: string, remedy: string): MalformedReference {
  return { malformed, remedy };
}
