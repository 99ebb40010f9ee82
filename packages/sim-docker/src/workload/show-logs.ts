import { Readable } from "node:stream";
import { followLines } from "../engine/container-logs";
import { CONTAINER_LABEL, RUN_LABEL, WORKLOAD_LABEL } from "../engine/labels";
import type { Reporter } from "../simulation/reporter";
import type { Simulation } from "../simulation/simulation";

/** How many of a container's last lines are shown. */
const LINES = 20;

/**
 * Tells the last lines of a workload's containers once more, as the engine has kept them, oldest container first.
 *
 * @param simulation where they run; absent while the workload has none
 */
export async function showLogs(
  simulation: Simulation | undefined,
  workload: string,
  reporter: Reporter,
): Promise<void> {
  const containers = simulation === undefined ? [] : await containersOf(simulation, workload);
  if (simulation === undefined || containers.length === 0) {
    reporter.tell(`${workload} has no container now, and so no lines to show: start it, and ask again.`, "warning");
    return;
  }
  for (const { Id, Names } of containers) {
    const output = await simulation.engine.docker
      .getContainer(Id)
      .logs({ follow: false, stdout: true, stderr: true, tail: LINES });
    const lines: Parameters<Reporter["log"]>[] = [];
    await followLines(Readable.from([output]), (line, source) =>
      lines.push([line, source === "stderr" ? "warning" : "info"]),
    );
    const what = lines.length === 0 ? "No line yet" : `The last ${lines.length} lines`;
    reporter.tell(`${what} of ${Names[0]?.slice(1)} (${Id.slice(0, 12)})`, "info");
    for (const line of lines) reporter.log(...line);
  }
}

async function containersOf({ engine, run }: Simulation, workload: string) {
  const filters = { label: [`${RUN_LABEL}=${run}`, `${WORKLOAD_LABEL}=${workload}`] };
  const found = await engine.docker.listContainers({ all: true, filters });
  // The one that holds a replica's network has nothing to say.
  return found.reverse().filter(({ Labels }) => Labels[CONTAINER_LABEL] !== "pause");
}
