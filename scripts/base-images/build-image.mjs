import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { engineRequest } from "../engine/engine-request.mjs";
import { runCommand } from "../set-up/run-command.mjs";
import { layRootFilesystem } from "./lay-root-filesystem.mjs";
import { recipeHash, recipeLabel } from "./recipe-hash.mjs";

/** Makes the recipe's root filesystem below `work` and has the engine build the image from it under every name. */
export async function buildImage(engine, work, recipe, packages) {
  const context = join(work, recipe.names[0].replace(":", "-"));
  const root = join(context, "root");
  await mkdir(root, { recursive: true });
  await layRootFilesystem(root, packages, recipe.users);
  await recipe.fill(root, packages);
  // The engine unpacks a tar with its modes and owners as they are; a folder would get the owner of the builder.
  await runCommand("tar", [
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "-cf",
    join(context, "root.tar"),
    "-C",
    root,
    ".",
  ]);
  await writeFile(join(context, "Dockerfile"), dockerfile(recipe));
  const query = recipe.names.map((name) => `t=${encodeURIComponent(name)}`).join("&");
  const tar = spawn("tar", ["-c", "-C", context, "Dockerfile", "root.tar"], { stdio: ["ignore", "pipe", "inherit"] });
  const headers = { "content-type": "application/x-tar" };
  const response = await engineRequest(engine, `/build?${query}`, { method: "POST", headers, body: tar.stdout });
  response.setEncoding("utf8");
  let log = "";
  for await (const part of response) log += part;
  // A build that fails ends in a line with `error`, under the status 200.
  if (response.statusCode !== 200 || log.includes('"error"'))
    throw new Error(`${recipe.names[0]} cannot be made:\n${log}`);
}

function dockerfile({ instructions }) {
  return [
    "FROM scratch",
    "ADD root.tar /",
    "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ...instructions,
    `LABEL ${recipeLabel}=${recipeHash()}`,
    "",
  ].join("\n");
}
