import { createInterface } from "node:readline";
import { engineRequest } from "../engine/engine-request.mjs";

/** A registry that has not answered after this time (milliseconds) counts as out of reach. */
const patience = 5000;

/** Pulls an image through the engine, so that its mirrors and proxies are used; rejects with the engine's reason. */
export async function pullImage(engine, name) {
  const [repository, tag] = name.split(":");
  const path = `/images/create?fromImage=${repository}&tag=${tag}`;
  const silence = AbortSignal.timeout(patience);
  const response = await firstAnswer(engineRequest(engine, path, { method: "POST" }), silence);
  const lines = createInterface({ input: response })[Symbol.asyncIterator]();
  for (let line = await firstAnswer(lines.next(), silence); !line.done; line = await lines.next()) {
    const { error, message } = JSON.parse(line.value);
    if (error || message) throw new Error(error ?? message);
  }
  if (response.statusCode !== 200) throw new Error(`the engine answered ${response.statusCode}`);
}

function firstAnswer(promise, silence) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      silence.addEventListener("abort", () => reject(new Error(`no registry answered within ${patience / 1000} s`)));
    }),
  ]);
}
