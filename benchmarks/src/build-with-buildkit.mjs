import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
// @boundaries-ignore the repository's own way to the engine
import { engineRequest } from "../../scripts/engine/engine-request.mjs";
// @boundaries-ignore the repository's own way to the engine
import { findEngine } from "../../scripts/engine/find-engine.mjs";
import { runProgram } from "./run-program.mjs";

/** Builds a context with BuildKit: by `docker build` where buildx is installed, else by the engine's own interface. */
export async function buildWithBuildkit({ context }, tag) {
  if (await hasBuildx()) {
    return (await runProgram("docker", ["build", "-q", "-t", tag, context], { env: { DOCKER_BUILDKIT: "1" } }))
      .duration;
  }
  const { engine } = await findEngine();
  const began = performance.now();
  const archive = spawn("tar", ["-C", context, "-cf", "-", "."], { stdio: ["ignore", "pipe", "inherit"] });
  const response = await engineRequest(engine, `/build?version=2&t=${tag}`, { method: "POST", body: archive.stdout });
  response.setEncoding("utf8");
  let messages = "";
  for await (const part of response) messages += part;
  if (response.statusCode !== 200 || messages.includes('"error"'))
    throw new Error(`BuildKit did not build ${tag}: ${messages}`);
  return performance.now() - began;
}

function hasBuildx() {
  return runProgram("docker", ["buildx", "version"]).then(
    () => true,
    () => false,
  );
}
