import { spawn } from "node:child_process";
import { once } from "node:events";
import { eventually } from "@wing-containers/engine/testing/eventually";
import { freePort } from "@wing-containers/engine/testing/free-port";
import { findProgram } from "./find-program";

/** A server that imitates AWS, on loopback. */
export interface Moto {
  /** Its address, for `AWS_ENDPOINT_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Time to start, in milliseconds: it loads the models of every service. */
const START = 120_000;

/** Starts moto's server with an account that has nothing but what every account has. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const env = { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" };
  const moto = spawn(findProgram("moto_server") ?? "moto_server", ["-H", "127.0.0.1", "-p", `${port}`], {
    env,
    stdio: "ignore",
  });
  const exited = once(moto, "exit");
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/moto-api/`).then(
      ({ ok }) => ok,
      () => false,
    );
  await eventually(() => moto.exitCode !== null || answers(), START);
  if (moto.exitCode !== null) throw new Error(`moto_server ended with exit code ${moto.exitCode}`);
  return {
    url,
    async stop() {
      moto.kill();
      await exited;
    },
  };
}
