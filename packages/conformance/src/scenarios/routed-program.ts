import { request } from "node:http";
import { json } from "node:stream/consumers";
import { echoProgram } from "./echo-program";

/** A service with two ports, whose public address follows routes. */
export const routedProgram = (routes: string) =>
  echoProgram(`
    new containers.Service(
      image: "./echo",
      ports: [{ port: 8080, public: true }, { port: 8081, name: "admin" }],
      env: { ECHO_PORTS: "8080,8081" },
      routes: [${routes}],
    ) as "web";
  `);

/** Number of the port that answers a request to the public address. */
export async function answeringPort(url: string, path: string, host?: string): Promise<number> {
  // `fetch` does not send a host name of one's own.
  const sent = request(`${url}${path}`, { agent: false, ...(host !== undefined && { headers: { host } }) }).end();
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => json(response).then((value) => resolve(value as { port: number }), reject));
  });
  return port;
}
