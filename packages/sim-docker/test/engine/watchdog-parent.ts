import { findEngine } from "@wing-containers/engine/find-engine";
import { OWNER_LABEL, VOLUME_LABEL } from "../../src/engine/labels";
import { ownOwner } from "../../src/engine/owner";
import { startWatchdog } from "../../src/engine/start-watchdog";

// A process that is to be killed: starts its watchdog twice, then either ends or makes things on the engine for ever.
// Arguments: the watchdog's program, an image or nothing, the test's label.

async function main([script, image, test]: readonly string[]): Promise<void> {
  const engine = await findEngine();
  const watchdogs = [startWatchdog(engine, script), startWatchdog(engine, script)];
  console.log(JSON.stringify({ owner: ownOwner(), watchdogs }));
  if (!image) return;
  const Labels = { [OWNER_LABEL]: ownOwner(), "com.wing-containers.test": test ?? "" };
  for (let count = 0; ; count += 1) {
    const Name = `${test}-${process.pid}-${count}`;
    await engine.docker.createNetwork({ Name, Labels });
    await engine.docker.createVolume({ Name, Labels: { ...Labels, [VOLUME_LABEL]: "ephemeral" } });
    const options = {
      Image: image,
      Cmd: ["sleep", "1000"],
      // As process 1, sleep would sit out its grace period.
      StopSignal: "SIGKILL",
      Labels,
      HostConfig: { NetworkMode: Name, Binds: [`${Name}:/v`] },
    };
    const make = async () => (await engine.docker.createContainer(options)).start();
    await Promise.all([make(), make()]);
    console.log(count);
  }
}

void main(process.argv.slice(2));
