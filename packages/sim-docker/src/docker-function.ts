import { Function as ContainerFunction } from "@wing-containers/core";
import { IMPLEMENTATION } from "@wing-containers/core/provider";
import { description } from "./description";

/** A function of the simulator. Its description refuses it with a diagnostic until the simulator runs functions. */
export class DockerFunction extends ContainerFunction {
  public static readonly [IMPLEMENTATION] = description;
}
