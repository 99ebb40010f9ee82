import { readFileSync } from "node:fs";
import { join } from "node:path";
import Docker from "dockerode";
import { APP_LABEL } from "../../src/engine/labels";
import { FUNCTION_TYPE, WORKLOAD_TYPE, type WorkloadSchema } from "../../src/workload/workload-schema";
import { createWingProject, type WingProject } from "../wing/wing-project";
import { type RunningApp, startApp } from "./running-app";

/** A Wing program, compiled for the simulator with containers. */
export interface CompiledApp {
  readonly project: WingProject;
  /** Folder of the compiled program. */
  readonly simfile: string;
  /** `simulator.json` as it was written. */
  readonly simulatorFile: string;
  readonly schemas: readonly WorkloadSchema[];
  /** Warnings of the compilation. */
  readonly output: string;
  /** Starts it in this process. Its state is kept from run to run. */
  start(): Promise<RunningApp>;
  /** Stops what runs, and removes all that is left of it. */
  remove(): Promise<void>;
}

const HEADER = 'bring cloud;\nbring "@wing-containers/core" as containers;\n';

/**
 * Compiles a program; `bring`s of cloud and containers are added.
 *
 * @param files more files of the project, by path
 * @throws with the compiler's output when it refuses the program
 */
export async function compileApp(program: string, files: Readonly<Record<string, string>> = {}): Promise<CompiledApp> {
  const project = createWingProject({ ...files, "main.w": `${HEADER}${program}` });
  const run = project.wing(["compile", "-t", "@wing-containers/sim-docker", "main.w"]);
  if ((await run.ended) !== 0) {
    project.remove();
    throw new Error(run.output());
  }
  const simfile = join(project.directory, "target/main.wsim");
  const simulatorFile = readFileSync(join(simfile, "simulator.json"), "utf8");
  const resources = Object.values(JSON.parse(simulatorFile).resources) as { type: string; props: WorkloadSchema }[];
  const schemas = resources
    .filter(({ type }) => [WORKLOAD_TYPE, FUNCTION_TYPE].includes(type))
    .map(({ props }) => props);
  const app = schemas[0]?.app ?? "";
  const apps: Promise<RunningApp>[] = [];
  return {
    project,
    simfile,
    simulatorFile,
    schemas,
    output: run.output(),
    start() {
      const running = startApp(simfile, app);
      apps.push(running);
      return running;
    },
    async remove() {
      await Promise.all(apps.map(async (running) => (await running).stop()));
      await removeAll(app, schemas);
      project.remove();
    },
  };
}

/** Removes every container, network, volume and built image of an app. */
async function removeAll(app: string, schemas: readonly WorkloadSchema[]): Promise<void> {
  const docker = new Docker();
  const filters = { label: [`${APP_LABEL}=${app}`] };
  const containers = await docker.listContainers({ all: true, filters });
  await Promise.all(containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true }).catch(ignore)));
  for (const { Id } of await docker.listNetworks({ filters })) await docker.getNetwork(Id).remove().catch(ignore);
  for (const { Name } of (await docker.listVolumes({ filters })).Volumes)
    await docker.getVolume(Name).remove().catch(ignore);
  const images = schemas.flatMap((schema) => Object.values(schema.images));
  const tags = images.flatMap((image) => (image.kind === "build" ? [image.tag] : []));
  await Promise.all([...new Set(tags)].map((tag) => docker.getImage(tag).remove({ force: true }).catch(ignore)));
}

function ignore(): void {}
