import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineJson } from "../engine/engine-request.mjs";
import { findEngine } from "../engine/find-engine.mjs";
import { note } from "../set-up/step.mjs";
import { buildImage } from "./build-image.mjs";
import { busyboxImage } from "./busybox-image.mjs";
import { nginxImage } from "./nginx-image.mjs";
import { nodeImage } from "./node-image.mjs";
import { pullImage } from "./pull-image.mjs";
import { recipeHash, recipeLabel } from "./recipe-hash.mjs";
import { redisImage } from "./redis-image.mjs";
import { unpackDebianPackages } from "./unpack-debian-packages.mjs";

/** Every image, smallest first: the first pull tells whether a registry can be reached at all. */
const recipes = [busyboxImage, nginxImage, redisImage, nodeImage];

/**
 * Sees to it that every base image is in the engine under its usual name. One that was pulled is left alone, one that
 * was made is made again when its recipe changed, a missing one is pulled, and made where it cannot be pulled.
 */
export async function ensureBaseImages() {
  const { engine } = await findEngine();
  if (!engine) throw new Error("The base images need a Docker engine, and none answers.");
  const wanted = [];
  const replaced = [];
  for (const recipe of recipes) {
    const states = await Promise.all(recipe.names.map((name) => imageState(engine, name)));
    const outdated = states.filter(({ state }) => state === "outdated");
    const missing = recipe.names.filter((_, index) => states[index].state === "missing");
    replaced.push(...outdated.map(({ id }) => id));
    if (outdated.length > 0) wanted.push({ recipe, names: recipe.names, pullable: [] });
    else if (missing.length > 0) wanted.push({ recipe, names: missing, pullable: missing });
  }
  const unpulled = await pullWhatCanBe(engine, wanted);
  if (unpulled.length > 0) await makeImages(engine, unpulled);
  // A replaced image has lost its name; one that a container still uses stays until somebody prunes.
  for (const id of new Set(replaced))
    await engineJson(engine, `/images/${id}`, { method: "DELETE" }).catch(() => undefined);
}

async function imageState(engine, name) {
  const image = await engineJson(engine, `/images/${name}/json`);
  if (!image) return { state: "missing" };
  const madeFrom = image.Config?.Labels?.[recipeLabel];
  const current = madeFrom === undefined || madeFrom === recipeHash();
  return { state: current ? "present" : "outdated", id: image.Id };
}

async function pullWhatCanBe(engine, wanted) {
  let reachable = true;
  const unpulled = [];
  for (const { recipe, names, pullable } of wanted) {
    const left = names.filter((name) => !pullable.includes(name));
    for (const name of pullable) {
      reachable &&= await pulled(engine, name);
      if (!reachable) left.push(name);
    }
    if (left.length > 0) unpulled.push({ recipe, names: left });
  }
  return unpulled;
}

async function pulled(engine, name) {
  try {
    await pullImage(engine, name);
    note(`pulled ${name}`);
    return true;
  } catch (error) {
    note(`${name} cannot be pulled (${error.message}): making what is missing`);
    return false;
  }
}

async function makeImages(engine, unpulled) {
  const work = await mkdtemp(join(tmpdir(), "wing-containers-base-images-"));
  try {
    const packages = await unpackDebianPackages(work);
    for (const { recipe, names } of unpulled) {
      await buildImage(engine, work, { ...recipe, names }, packages);
      note(`made ${names.join(", ")}`);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
