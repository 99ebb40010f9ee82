import { Worker } from "node:worker_threads";

/** Runs the operations of a workload's bindings for containers that cannot load a Node module. */
export interface BindingsServer {
  /**
   * Loopback URL of the endpoint, which is started when it is first asked for, and again when it has ended.
   *
   * @throws when it does not start
   */
  url(): Promise<string>;
  close(): Promise<void>;
}

/**
 * The endpoint of a bundled bindings module, on a thread of its own: the module reads its environment from
 * `process.env`, which is another one for each workload.
 *
 * @param file the bundled module
 * @param environment the module's whole environment
 */
export function createBindingsServer(file: string, environment: Readonly<Record<string, string>>): BindingsServer {
  let running: { worker: Worker; url: Promise<string> } | undefined;
  const start = () => {
    const worker = new Worker(file, { env: { ...environment }, execArgv: [] });
    worker.unref();
    const url = new Promise<string>((resolve, reject) => {
      worker.once("message", ({ port }: { port: number }) => resolve(`http://127.0.0.1:${port}`));
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the program that runs bindings ended with code ${code}`)));
    });
    const forget = () => {
      if (running?.worker === worker) running = undefined;
    };
    worker.once("exit", forget);
    return { worker, url };
  };
  return {
    url() {
      running ??= start();
      return running.url;
    },
    async close() {
      await running?.worker.terminate();
    },
  };
}
