#!/usr/bin/env node
// Pulls the images that tests and examples stand on, or makes them where nothing can be pulled.
import { ensureBaseImages } from "./base-images/ensure-base-images.mjs";
import { ensureEngine } from "./engine/ensure-engine.mjs";
import { step } from "./set-up/step.mjs";

try {
  await step("Find a Docker engine", ensureEngine);
  await step("Pull or make the base images", ensureBaseImages);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
