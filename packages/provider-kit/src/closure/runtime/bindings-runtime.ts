import { isMainThread, parentPort } from "node:worker_threads";
import { answerServer } from "./answer-server";
import { bindingsAnswer } from "./bindings-answer";
import type { Bindings, BoundClients } from "./bound-clients";
import { closeServer } from "./close-server";
import { createOnce } from "./create-once";
import { guardClients } from "./guard-clients";
import { listen } from "./listen";
import { portOf } from "./port-of";
import { runProgram } from "./run-program";
import { stopSignal } from "./stop-signal";

/** Port where `WING_BINDINGS_PORT` is not set. */
const DEFAULT_PORT = 9797;

const LOOPBACK = "127.0.0.1";

/**
 * What the bundled file of bindings does: required, it gives `bindings()`; as a program it serves them over HTTP on
 * 127.0.0.1:`WING_BINDINGS_PORT` (9797; 0: any) until SIGTERM or SIGINT; as a Worker on any port, which it posts to its
 * parent as `{ port }`.
 *
 * @returns gives the guarded clients, which are made by the first call
 */
export function openBindings(bindings: Bindings): () => Promise<BoundClients> {
  const clients = createOnce(() => guardClients(bindings));
  // In the bundle the file of this code is the bundle; `require.main` differs where another program requires it.
  if (require.main?.filename !== __filename) return clients;
  const server = answerServer((request) => bindingsAnswer(request, bindings.operations, clients));
  if (isMainThread) {
    void runProgram(async () => {
      const signalled = stopSignal();
      const port = await listen(server, portOf("WING_BINDINGS_PORT", DEFAULT_PORT), LOOPBACK);
      console.log(`Bindings are served on http://${LOOPBACK}:${port}.`);
      await signalled;
      await closeServer(server);
    });
  } else {
    void listen(server, 0, LOOPBACK).then((port) => parentPort?.postMessage({ port }));
  }
  return clients;
}
