import type { Engine } from "@wing-containers/engine/engine";
import { TEST_LABEL } from "@wing-containers/engine/testing/test-image";

/** JavaScript of a function. */
export interface FunctionProgram {
  /** What answers a request: it has `request`, `response`, `body` and `fail(status)`. */
  readonly server: string;
  /** Argument of the server's `listen`; the port in `PORT` by default. */
  readonly listen?: string;
  /** What comes first; a handler of SIGTERM by default. */
  readonly first?: string;
}

/** The text of a program that serves a function. */
export function functionProgram(program: FunctionProgram): string {
  const { server, listen = "process.env.PORT", first = "process.on('SIGTERM', () => process.exit(0));" } = program;
  return `${first}
    require("node:http").createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const fail = (status) => response.writeHead(status).end(JSON.stringify({ errorType: "E", errorMessage: "no" }));
      ${server}
    }).listen(${listen});`;
}

/** Makes an image of that name that runs a program in JavaScript. */
export async function makeFunctionImage(
  { docker }: Engine,
  name: string,
  test: string,
  program: string,
): Promise<void> {
  const container = await docker.createContainer({ Image: "node:20-alpine", Labels: { [TEST_LABEL]: test } });
  try {
    const cmd = `CMD ${JSON.stringify(["node", "-e", program])}`;
    await container.commit({ repo: name, tag: "latest", changes: `LABEL ${TEST_LABEL}=${test}\n${cmd}` });
  } finally {
    await container.remove();
  }
}
