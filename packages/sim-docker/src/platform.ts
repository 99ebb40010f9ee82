import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContainersPlatform } from "@wing-containers/core/provider";
import type { core } from "@winglang/sdk";
import { Platform as SimulatorPlatform } from "@winglang/sdk/lib/target-sim/platform";
import { addSimulatorTypes } from "./add-simulator-types";
import { DockerFunction } from "./docker-function";
import { DockerService } from "./docker-service";

/** The simulator with containers: what `-t @wing-containers/sim-docker` loads. */
export class Platform extends ContainersPlatform {
  public constructor() {
    super(new SimulatorPlatform(), { service: DockerService, function: DockerFunction });
  }

  /** Wing's hook: the simulator's file is written; its table of types is private, so ours are added here. */
  public postSynth(app: core.App): void {
    if (!this.isTarget()) return;
    const file = join(app.outdir, "simulator.json");
    writeFileSync(file, JSON.stringify(addSimulatorTypes(JSON.parse(readFileSync(file, "utf8"))), undefined, 2));
  }
}
