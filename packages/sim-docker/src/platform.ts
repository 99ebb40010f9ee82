import { join } from "node:path";
import { ContainersPlatform } from "@wing-containers/core/provider";
import { cloud, type core } from "@winglang/sdk";
import { Platform as SimulatorPlatform } from "@winglang/sdk/lib/target-sim/platform";
import type { Construct } from "constructs";
import { addSimulatorTypes, SIMULATOR_TYPES } from "./add-simulator-types";
import { consoleTypes } from "./console/console-types";
import { setConsoleTypes, type TreeFile } from "./console/set-console-types";
import { DockerFunction } from "./docker-function";
import { DockerService } from "./docker-service";
import { ForwardingApi } from "./events/forwarding-api";
import { StrictQueue } from "./events/strict-queue";
import { rewriteJson } from "./rewrite-json";
import { runsSimulator } from "./runs-simulator";

/**
 * Milliseconds after which the engine is prepared. Wing's compiler comes first in this process; then it waits for the
 * process that runs the program's preflight code.
 */
const COMPILER_FIRST = 400;

/** The simulator with containers: what `-t @wing-containers/sim-docker` loads. */
export class Platform extends ContainersPlatform {
  public constructor() {
    super(new SimulatorPlatform(), { service: DockerService, function: DockerFunction });
    // Not part of this bundle, because compilations have no use for the engine's client.
    if (runsSimulator(process)) setTimeout(() => require(SIMULATOR_TYPES).prepareEngine(), COMPILER_FIRST).unref();
  }

  /** Wing's hook: makes a resource. */
  public override newInstance(fqn: string, scope: Construct, id: string, ...args: unknown[]): unknown {
    if (this.isTarget() && fqn === cloud.QUEUE_FQN) return new StrictQueue(scope, id, ...(args as [cloud.QueueProps]));
    if (this.isTarget() && fqn === cloud.API_FQN) return new ForwardingApi(scope, id, ...(args as [cloud.ApiProps]));
    return super.newInstance(fqn, scope, id, ...args);
  }

  /** Wing's hook: the app's files are written; their tables of types are private, so ours are added here. */
  public postSynth(app: core.App): void {
    if (!this.isTarget()) return;
    rewriteJson(join(app.outdir, "simulator.json"), addSimulatorTypes);
    const types = consoleTypes(app);
    rewriteJson(join(app.outdir, "tree.json"), (file: TreeFile) => setConsoleTypes(file, types));
  }
}
