import { Function as ContainerFunction } from "@wing-containers/core";
import { IMPLEMENTATION } from "@wing-containers/core/provider";
import { description } from "./description";

/** A function of this target. None is ever made: the declaration says `unsupported`, so that core refuses it. */
export class ComposeFunction extends ContainerFunction {
  public static readonly [IMPLEMENTATION] = description;
}
