import { ContainersPlatform, ownTarget } from "@wing-containers/core/provider";
import { ComposeFunction } from "./compose-function";
import { ComposeService } from "./compose-service";
import { description } from "./description";
import { writeComposeFile } from "./write-compose-file";

/** What `wing compile -t` loads. */
export class Platform extends ContainersPlatform {
  public constructor() {
    super(ownTarget(description.id, writeComposeFile), { service: ComposeService, function: ComposeFunction });
  }
}
