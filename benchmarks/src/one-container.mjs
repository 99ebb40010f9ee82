import { medianOfEach } from "./median-of-each.mjs";
import { wingProgram } from "./wing-program.mjs";

const IMAGE = "nginx:1.25-alpine";
const PAIRS = 7;

/** No readiness probe on either side, because the builtin container has none: the test itself waits for the first answer. */
const TEST = `
test "it answers" {
  util.waitUntil(inflight () => {
    try {
      return http.get(url).status == 200;
    } catch {
      return false;
    }
  });
}
`;

const OURS = `
bring http;
bring util;
bring "@wing-containers/core" as containers;
let web = new containers.Service(image: "${IMAGE}", port: 80, public: true) as "benchmark";
let url = web.publicUrl!;
${TEST}`;

const BUILTIN = `
bring http;
bring sim;
bring util;
let web = new sim.Container(name: "benchmark", image: "${IMAGE}", containerPort: 80) as "benchmark";
let url = "http://127.0.0.1:{web.hostPort!}";
${TEST}`;

/** One container of an image that the engine has, under `wing test`: ours against Wing's builtin `sim.Container`. */
export async function oneContainer(progress) {
  const programs = { ours: wingProgram("@wing-containers/sim-docker", OURS), builtin: wingProgram("sim", BUILTIN) };
  const samples = { ours: [], builtin: [] };
  try {
    // The first pair fills the file system's cache and is not counted.
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      progress(`one container: pair ${pair} of ${PAIRS}`);
      const order = pair % 2 === 0 ? ["ours", "builtin"] : ["builtin", "ours"];
      for (const name of order) {
        const sample = await programs[name].measure();
        if (pair > 0) samples[name].push(sample);
      }
    }
  } finally {
    for (const program of Object.values(programs)) program.remove();
  }
  const ours = medianOfEach(samples.ours);
  const builtin = medianOfEach(samples.builtin);
  return Object.keys(ours)
    .filter((part) => part !== "exit" && part !== "ready")
    .map((part) => ({
      title: `One cached container, ${part === "whole" ? "whole wing test" : part}`,
      ours: ours[part],
      other: builtin[part],
      ourTitle: "sim-docker",
      otherTitle: "sim.Container",
      ratio: ours[part] / builtin[part],
      ...(["whole", "simulator"].includes(part) && { goal: 0.7 }),
      samples: PAIRS,
    }));
}
