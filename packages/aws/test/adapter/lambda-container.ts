import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type InvocationOptions, type Outcome, runtimeApi } from "./runtime-api";

const ADAPTER = join(__dirname, "../../lib/adapter/amd64");
const FILES = join(__dirname, "image");

/** A function's container as Lambda runs it: the image's own process, and the extension beside it. */
export interface LambdaContainer {
  readonly api: Awaited<ReturnType<typeof runtimeApi>>;
  invoke(event: unknown, options?: InvocationOptions): Promise<Outcome>;
  /** What the containers' processes have printed. */
  output(): Promise<string>;
  remove(): Promise<void>;
}

/** @param run arguments of `docker run`: options, the image and its command */
export async function lambdaContainer(...run: string[]): Promise<LambdaContainer> {
  const [gateway = ""] = await docker("network", "inspect", "bridge", "-f", "{{(index .IPAM.Config 0).Gateway}}");
  const api = await runtimeApi(gateway);
  const [id = ""] = await docker(
    ...["run", "-d", "--label", "wing-containers-test=adapter", "-e", `AWS_LAMBDA_RUNTIME_API=${api.address}`],
    ...["--read-only", "-v", `${ADAPTER}:/opt/extensions:ro`, "-v", `${FILES}:/function:ro`, ...run],
  );
  const container = {
    api,
    invoke: (event: unknown, options?: InvocationOptions) =>
      api.invoke(typeof event === "string" ? event : JSON.stringify(event), options),
    output: async () => (await docker("logs", id)).join("\n"),
    async remove() {
      api.close();
      await docker("rm", "-f", id);
    },
  };
  // What it prints goes where the container's own output goes.
  const started = "exec /opt/extensions/wing-function > /proc/1/fd/1 2> /proc/1/fd/2";
  try {
    await docker("exec", "-d", id, "/bin/sh", "-c", started);
  } catch (error) {
    await container.remove();
    throw error;
  }
  return container;
}

async function docker(...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await promisify(execFile)("docker", args);
  return `${stdout}${stderr}`.split("\n");
}
