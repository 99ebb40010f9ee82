import { performance } from "node:perf_hooks";
import { medianOfEach } from "./median-of-each.mjs";
import { runProgram } from "./run-program.mjs";
import { wingProgram } from "./wing-program.mjs";

/** How many services, and how often each size is measured. */
const SIZES = [
  { count: 1, rounds: 3 },
  { count: 10, rounds: 3 },
  { count: 100, rounds: 1 },
];

/** How far above the measured time of 10 services the line from 1 to 100 may pass: about what equal runs differ by. */
const BEND = 1.25;

/** Milliseconds that the watchdog gets to remove what the simulator left to it. */
const REMOVAL_LIMIT = 60_000;

const NAME = "benchmark-service";

/** Small services that answer over HTTP and end on SIGTERM, ready when their port takes connections. */
function program(count) {
  return `
bring "@wing-containers/core" as containers;
for index in 0..${count} {
  new containers.Service(
    name: "${NAME}-{index}",
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; httpd -p 8080; sleep 3600 & wait"],
    port: 8080,
    readiness: { tcpSocket: {} },
  ) as "service-{index}";
}
test "all run" {
}
`;
}

/** Compilation of 1, 10 and 100 services, and the time until all are ready and a test has run: does the time grow in a straight line? */
export async function manyServices(progress) {
  const samples = new Map(SIZES.map(({ count }) => [count, []]));
  const programs = new Map(
    SIZES.map(({ count }) => [count, wingProgram("@wing-containers/sim-docker", program(count))]),
  );
  try {
    for (let round = 1; SIZES.some(({ rounds }) => rounds >= round); round += 1) {
      for (const { count, rounds } of SIZES.filter((size) => size.rounds >= round)) {
        progress(`services: ${count}, round ${round} of ${rounds}`);
        samples.get(count).push(await programs.get(count).measure());
        await untilRemoved();
      }
    }
  } finally {
    for (const created of programs.values()) created.remove();
  }
  const [one, ten, hundred] = SIZES.map(({ count }) => medianOfEach(samples.get(count)));
  // A service counts as started before it is ready; a test begins when all are.
  return ["compile", "ready", "stop"].map((part) => {
    const each = (hundred[part] - one[part]) / 99;
    const line = one[part] + 9 * each;
    return {
      title: `1, 10, 100 services, ${part}`,
      sizes: { 1: one[part], 10: ten[part], 100: hundred[part] },
      each,
      ours: line,
      other: ten[part],
      ourTitle: "10 on the line from 1 to 100",
      otherTitle: "10 as measured",
      ratio: line / ten[part],
      ...(part !== "stop" && { goal: BEND }),
      samples: SIZES.map(({ rounds }) => rounds).join("/"),
    };
  });
}

/** Waits until no container of the program is left. */
async function untilRemoved() {
  const deadline = performance.now() + REMOVAL_LIMIT;
  for (;;) {
    const { stdout } = await runProgram("docker", ["ps", "-aq", "--filter", `name=${NAME}`]);
    const left = stdout.split("\n").filter((line) => line !== "").length;
    if (left === 0) return;
    if (performance.now() > deadline) throw new Error(`${left} containers named ${NAME}-… are still there.`);
  }
}
