import { DEFAULTS } from "../normalise/defaults";
import type { ContainerSpec } from "../spec/container-spec";
import { askedByImage } from "./asked-by-image";
import { askedByProbes } from "./asked-by-probes";
import type { AskedCapability } from "./asked-capability";
import { fieldPath } from "./field-path";

/** What one container asks for, without its ports. `path` is that of its props; empty for the main one. */
export function askedByContainer(container: ContainerSpec, path: string): readonly AskedCapability[] {
  const asked: AskedCapability[] = [];
  const ask = (capability: AskedCapability["capability"], field: string, value?: string | number): void => {
    asked.push({ capability, path: fieldPath(path, field), ...(value === undefined ? {} : { value }) });
  };
  const { entrypoint, args, workingDir, user, env, secrets, stopSignal, stopGracePeriod } = container;
  if (entrypoint !== undefined) ask("process.entrypoint", "entrypoint");
  // Beside a new entrypoint no arguments are the default.
  if (args !== undefined && (entrypoint === undefined || args.length > 0)) ask("process.args", "args");
  if (workingDir !== undefined) ask("process.working-dir", "workingDir");
  if (user !== undefined) ask("process.user", "user", user);
  if (Object.keys(env).length > 0) ask("process.env", "env");
  if (Object.keys(secrets).length > 0) ask("process.secrets", "secrets");
  if (stopSignal !== DEFAULTS.stopSignal) ask("process.stop-signal", "stopSignal", stopSignal);
  if (stopGracePeriod !== DEFAULTS.stopGracePeriod) {
    ask("process.stop-grace-period", "stopGracePeriod", stopGracePeriod);
  }
  ask("resources.cpu", "cpu", container.cpu);
  ask("resources.memory", "memory", container.memory);
  if (container.ephemeralStorage !== undefined) {
    ask("resources.ephemeral-storage", "ephemeralStorage", container.ephemeralStorage);
  }
  if (container.gpu !== undefined) ask("resources.gpu", "gpu", container.gpu.count);
  if (container.gpu?.type !== undefined) ask("resources.gpu.type", "gpu.type", container.gpu.type);
  for (const [index, mount] of container.volumeMounts.entries()) {
    if (mount.subPath !== undefined) ask("volume.sub-path", `volumeMounts[${index}].subPath`, mount.subPath);
    if (mount.readOnly) ask("volume.read-only", `volumeMounts[${index}].readOnly`);
  }
  for (const [index, { condition }] of container.dependsOn.entries()) {
    ask("sidecar.depends-on", `dependsOn[${index}]`, condition);
  }
  const all = [...askedByImage(container, path), ...asked, ...askedByProbes(container, path)];
  return all.map((one) => ({ ...one, container: path }));
}
