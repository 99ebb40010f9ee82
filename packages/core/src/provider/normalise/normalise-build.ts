import { resolve } from "node:path";
import type { Build, BuildSecret } from "../../props/build";
import { resolveBuild } from "../image/resolve-build";
import type { BuildImageSpec, BuildSecretSpec } from "../spec/image-spec";
import type { ImageContext } from "./normalise-image";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { givenFields } from "./read/given-fields";
import { isGiven } from "./read/is-given";
import { readChoice } from "./read/read-choice";
import { readMap } from "./read/read-map";
import { readSection } from "./read/read-section";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { readTexts } from "./read/read-texts";
import { reportField } from "./read/report-field";
import { ENVIRONMENT_NAME } from "./rules/environment-name-rule";
import { FILE_PATH } from "./rules/file-path-rule";
import { NOT_EMPTY } from "./rules/not-empty-rule";
import { PLATFORMS } from "./rules/platforms";
import { SECRET_ID } from "./rules/secret-id-rule";

const FIELDS = [
  "context",
  "dockerfile",
  "target",
  "args",
  "secrets",
  "platform",
  "ignore",
  "sourceHash",
] as const satisfies readonly (keyof Build)[];

/** A build from the fields of `imageBuild`, or from `path` where `image` is one. Undefined: there is nothing to build. */
export function normaliseBuild(
  fields: Fields<"image" | "imageBuild"> & { readonly path?: string },
  context: ImageContext,
): BuildImageSpec | undefined {
  const build =
    readStruct(fields.imageBuild, FIELDS) ?? (fields.path === undefined ? undefined : noBuild(fields.imageBuild));
  if (build === undefined) return undefined;
  const args = readMap({ ...build.args, hidden: true }, ENVIRONMENT_NAME, (value) => readText(value));
  const secretsField = { ...build.secrets, hidden: true };
  const rest = {
    target: readText(build.target, { ...NOT_EMPTY, tokens: false }),
    args,
    secrets: readMap(secretsField, SECRET_ID, (secret) => readBuildSecret(secret, context.projectDir)),
    platform: readChoice(build.platform, PLATFORMS) ?? context.platform,
    ignore: readTexts(build.ignore) ?? [],
    sourceHash: readText(build.sourceHash, NOT_EMPTY),
  };
  return givenFields<BuildImageSpec>({ kind: "build", ...locate(fields, build, context.projectDir), ...rest });
}

function noBuild(field: Field): Fields<(typeof FIELDS)[number]> {
  return readSection({ ...field, value: undefined }, FIELDS);
}

function locate(
  fields: Fields<"image"> & { readonly path?: string },
  build: Fields<"context" | "dockerfile">,
  projectDir: string,
): { readonly context: string; readonly dockerfile: string } {
  const context = readText(build.context, FILE_PATH);
  const dockerfile = readText(build.dockerfile, FILE_PATH);
  const isUnreadable = [build.context, build.dockerfile].some(
    (field) => isGiven(field) && typeof field.value !== "string",
  );
  if (isUnreadable) return { context: projectDir, dockerfile: projectDir };
  const source = fields.path === undefined ? { context, dockerfile } : { image: fields.path };
  const found = resolveBuild(source, projectDir);
  if ("context" in found) return found;
  const places = { image: fields.image, context: build.context, dockerfile: build.dockerfile };
  for (const { code, field, message, accepted, remedy } of found) {
    reportField(places[field], { code, message, remedy, ...(accepted === undefined ? {} : { accepted }) });
  }
  return { context: projectDir, dockerfile: projectDir };
}

function readBuildSecret(field: Field, projectDir: string): BuildSecretSpec | undefined {
  const secret = readStruct(field, ["env", "file"] as const satisfies readonly (keyof BuildSecret)[]);
  if (secret === undefined) return undefined;
  // The name of a variable and the path of a file are no secrets, as long as they look like it.
  const env = readText(secret.env, ENVIRONMENT_NAME);
  const file = readText(secret.file, FILE_PATH);
  if (isGiven(secret.env) === isGiven(secret.file)) {
    const accepted = "env, the name of a variable, or file, the path of a file";
    const message = isGiven(secret.env) ? "The secret has two sources." : "The secret has no source.";
    reportField(field, { code: "image.build-secret", message, accepted, remedy: `Give either ${accepted}.` });
  }
  return givenFields({
    ...(env === undefined ? {} : { env }),
    ...(file === undefined ? {} : { file: resolve(projectDir, file) }),
  });
}
