import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { hashContext } from "@wing-containers/provider-kit";
import { buildWithBuildkit } from "./build-with-buildkit.mjs";
import { largeContext } from "./large-context.mjs";
import { medianOfEach } from "./median-of-each.mjs";
import { runProgram } from "./run-program.mjs";

/** Rounds, and milliseconds after which fewer do: the classic builder is slow on a busy machine. */
const ROUNDS = 7;
const FEWEST_ROUNDS = 3;
const BUDGET = 90_000;

const CLASSIC_TAG = "wing-containers-benchmark/classic";
const BUILDKIT_TAG = "wing-containers-benchmark/buildkit";

/** Hashing an unchanged context of 10 000 files, against a `docker build` of it that does nothing. */
export async function unchangedContext(progress) {
  const context = largeContext();
  const samples = [];
  try {
    // The first round reads the files, builds the images and remembers the hashes; it is not counted.
    const began = performance.now();
    for (let round = 0; round <= ROUNDS; round += 1) {
      if (samples.length >= FEWEST_ROUNDS && performance.now() - began > BUDGET) break;
      progress(`unchanged context: round ${round} of ${ROUNDS}`);
      const sample = await measure(context);
      if (round > 0) samples.push(sample);
    }
  } finally {
    context.remove();
    await runProgram("docker", ["image", "rm", "-f", CLASSIC_TAG, BUILDKIT_TAG]).catch(() => undefined);
  }
  const times = medianOfEach(samples);
  const row = (title, ours, other, otherTitle, goal) => ({
    title: `Unchanged 10 000-file context, ${title}`,
    ours: times[ours],
    other: times[other],
    ourTitle: "hashContext",
    otherTitle,
    ratio: times[ours] / times[other],
    ...(goal !== undefined && { goal }),
    samples: samples.length,
  });
  return [
    row("hashed in a running process", "running", "classic", "classic docker build", 0.2),
    row("first hash of a process", "first", "classic", "classic docker build", 0.2),
    row("with the start of Node", "process", "classic", "classic docker build"),
    row("hashed in a running process", "running", "buildkit", "BuildKit build", 0.2),
    row("first hash of a process", "first", "buildkit", "BuildKit build", 0.2),
    row("with the start of Node", "process", "buildkit", "BuildKit build"),
  ];
}

async function measure(context) {
  const { dockerfile, cacheDir } = context;
  const options = { context: context.context, dockerfile, cacheDir, args: {}, platform: "linux/amd64", ignore: [] };
  const child = await runProgram(process.execPath, [join(import.meta.dirname, "hash-once.mjs")], {
    input: JSON.stringify(options),
  });
  const first = JSON.parse(child.stdout);
  const began = performance.now();
  const { hash, files } = hashContext(options);
  const running = performance.now() - began;
  if (hash !== first.hash || files.length < 10_000) throw new Error(`${files.length} files hashed to ${hash}.`);
  const classic = await runProgram("docker", ["build", "-q", "-t", CLASSIC_TAG, context.context], {
    env: { DOCKER_BUILDKIT: "0" },
  });
  const buildkit = await buildWithBuildkit(context, BUILDKIT_TAG);
  return { running, first: first.duration, process: child.duration, classic: classic.duration, buildkit };
}
