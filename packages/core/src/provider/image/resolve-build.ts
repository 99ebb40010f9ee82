import { basename, dirname, join, resolve, sep } from "node:path";
import type { BuildFailure } from "./build-failure";
import type { BuildLocation } from "./build-location";
import type { BuildSource } from "./build-source";
import { escapesProject } from "./escapes-project";
import { fileKind } from "./file-kind";

const DOCKERFILE = "Dockerfile";
const LONGEST_PRINTED = 200;

/**
 * Finds the context and the Dockerfile of a build, or says all that is wrong with them. Never throws.
 *
 * @param projectDir absolute path that relative ones start from; symbolic links may not lead out of it
 */
export function resolveBuild(source: BuildSource, projectDir: string): BuildLocation | readonly BuildFailure[] {
  const failures: BuildFailure[] = [];
  const location = "image" in source ? locateImage(source.image, projectDir, failures) : locate(source, projectDir);
  if (failures.length > 0) return failures;
  const contextField = "image" in source ? "image" : source.context === undefined ? "dockerfile" : "context";
  const dockerfileField = "image" in source ? "image" : "dockerfile";
  const context = checkContext(location.context, contextField, projectDir);
  const dockerfile = checkDockerfile(location.dockerfile, dockerfileField, projectDir);
  // What follows from the other failure is not told twice.
  const contextSays = context !== undefined && (dockerfile === undefined || contextField === "context");
  const isWithin = location.dockerfile.startsWith(join(location.context, sep));
  if (contextSays) failures.push(context);
  if (dockerfile !== undefined && !(contextSays && isWithin)) failures.push(dockerfile);
  return failures.length > 0 ? failures : location;
}

/** A folder holds a Dockerfile, a file is one. */
function locateImage(image: string, projectDir: string, failures: BuildFailure[]): BuildLocation {
  const path = resolve(projectDir, image);
  const found = fileKind(path);
  if (found.kind === "folder") return { context: path, dockerfile: join(path, DOCKERFILE) };
  if (found.kind === "none") {
    const isDockerfile = basename(path).toLowerCase().includes(DOCKERFILE.toLowerCase());
    failures.push({
      code: isDockerfile ? "image.dockerfile-missing" : "image.context-missing",
      field: "image",
      path,
      message: `${printPath(path)} cannot be built: ${found.why}.`,
      accepted: "a folder with a Dockerfile, or a Dockerfile",
      remedy: `Correct the path; a relative one starts at ${projectDir}.`,
    });
  }
  return { context: dirname(path), dockerfile: path };
}

function locate(
  {
    context,
    dockerfile = DOCKERFILE,
  }: { readonly context?: string | undefined; readonly dockerfile?: string | undefined },
  projectDir: string,
): BuildLocation {
  if (context !== undefined) {
    const folder = resolve(projectDir, context);
    return { context: folder, dockerfile: resolve(folder, dockerfile) };
  }
  const file = resolve(projectDir, dockerfile);
  return { context: dirname(file), dockerfile: file };
}

function checkContext(path: string, field: BuildFailure["field"], projectDir: string): BuildFailure | undefined {
  const found = fileKind(path);
  if (found.kind === "folder") return checkLink(path, field, projectDir);
  return {
    code: "image.context-missing",
    field,
    path,
    message: `The build context ${printPath(path)} is no folder: ${found.why}.`,
    accepted: "an existing folder",
    remedy: `Correct the path; a relative one starts at ${projectDir}.`,
  };
}

function checkDockerfile(path: string, field: BuildFailure["field"], projectDir: string): BuildFailure | undefined {
  const found = fileKind(path);
  if (found.kind === "file") return checkLink(path, field, projectDir);
  return {
    code: "image.dockerfile-missing",
    field,
    path,
    message: `${printPath(path)} is no Dockerfile: ${found.why}.`,
    accepted: "an existing file",
    remedy: "Add a Dockerfile there, or name the one that you mean in imageBuild.dockerfile.",
  };
}

function checkLink(path: string, field: BuildFailure["field"], projectDir: string): BuildFailure | undefined {
  if (!escapesProject(path, projectDir)) return undefined;
  return {
    code: "image.symlink-escape",
    field,
    path,
    message: `A symbolic link leads from ${printPath(path)} out of the project.`,
    accepted: `a path that stays in ${projectDir}`,
    remedy: "Write the path that the link leads to, or replace the link by what it leads to.",
  };
}

function printPath(path: string): string {
  return path.length > LONGEST_PRINTED ? `${path.slice(0, LONGEST_PRINTED)}…` : path;
}
