import { answerServer } from "./answer-server";
import { closeServer } from "./close-server";
import { createOnce } from "./create-once";
import { type FunctionClient, functionAnswer } from "./function-answer";
import { listen } from "./listen";
import { portOf } from "./port-of";
import { runProgram } from "./run-program";
import { stopSignal } from "./stop-signal";

/** Port where `PORT` is not set. */
const DEFAULT_PORT = 8080;

/**
 * Serves a function by the contract `wing-function/v1`, on `PORT` (8080) and at `FUNCTION_PATH` (`/`).
 *
 * The client is made before the port opens: a function that accepts connections is warm, and the first event does not pay
 * for the start. Where that fails, the port opens all the same; each event tries again and is answered with the error.
 *
 * SIGTERM or SIGINT lets the events under way finish; the process exits with 0 then. It exits with 1 when it cannot listen.
 */
export function runFunction(handler: () => Promise<FunctionClient>): Promise<void> {
  return runProgram(async () => {
    const signalled = stopSignal();
    const port = portOf("PORT", DEFAULT_PORT);
    const path = functionPath();
    const client = createOnce(handler);
    const server = answerServer((request) => functionAnswer(request, path, client));
    await Promise.race([signalled, client().catch((error: unknown) => console.error(error))]);
    await listen(server, port, "0.0.0.0");
    await signalled;
    await closeServer(server);
  });
}

function functionPath(): string {
  const path = process.env.FUNCTION_PATH || "/";
  if (/^\/[^?#\s]*$/.test(path)) return path;
  throw new Error(`FUNCTION_PATH is "${path}"; it must be a path such as "/events", without a query.`);
}
