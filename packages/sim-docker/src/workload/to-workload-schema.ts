import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import { simulatorHandleToken } from "@winglang/sdk/lib/target-sim/tokens";
import type { InflightHost } from "../host/inflight-host";
import { containerSpecs } from "./container-specs";
import { imageSource } from "./image-source";
import type { WorkloadSchema } from "./workload-schema";

/** Wing writes what the simulator resolves as `${wsim#path#attrs.name}`. */
const TOKEN = "${wsim#";

/** What the simulator needs to run a workload, and what it may do to other resources. */
export function toWorkloadSchema(workload: Workload, host: InflightHost) {
  const spec = workload._spec;
  const containers = containerSpecs(spec);
  const app = core.App.of(workload);
  const secrets = new Set(containers.flatMap((container) => Object.values(container.secrets)));
  const secretHandles = Object.fromEntries([...secrets].map((path) => [path, handleOf(workload, path)]));
  const props: WorkloadSchema = {
    spec,
    images: Object.fromEntries(containers.map((c) => [c.name, imageSource(c, spec.architecture, app, host)])),
    secretHandles,
    resolved: Object.fromEntries(containers.map(({ name, env }) => [name, namesOfResolved(env)])),
    ...inflightSchema(workload, host),
    app: appId(app.entrypointDir, app.outdir),
    test: app.isTestEnvironment,
  };
  const policy = Object.values(secretHandles).map((resourceHandle) => ({ operation: "value", resourceHandle }));
  return { props, policy: [...policy, ...host.policy] };
}

function namesOfResolved(env: Readonly<Record<string, string>>): string[] {
  return Object.keys(env).filter((name) => env[name]?.includes(TOKEN));
}

function inflightSchema(workload: Workload, { closure, bindings }: InflightHost): Pick<WorkloadSchema, "inflight"> {
  const environment = Object.fromEntries(workload._environment);
  if (closure === undefined && bindings === undefined && workload._environment.size === 0) return {};
  return { inflight: { environment, ...(bindings !== undefined && { bindings }) } };
}

function handleOf(workload: Workload, path: string): string {
  const secret = workload._referenced.get(path);
  if (secret === undefined) throw new Error(`${workload.node.path}: the secret ${path} is not in the props.`);
  workload.node.addDependency(secret);
  return simulatorHandleToken(secret as never);
}

/** The same in every run of a program: its folder and the name of its main file. */
function appId(entrypointDir: string, outdir: string): string {
  const mainFile = basename(outdir).split(".")[0];
  return createHash("sha256").update(`${entrypointDir}\0${mainFile}`).digest("hex").slice(0, 12);
}
