import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Beside this module, in the sources as in the package. */
const IMAGE = join(__dirname, "image");

/**
 * The files of the echo image for a scenario's program, in a folder that its workloads name as their image (`./echo`).
 *
 * Its server listens for HTTP at 8080, or at `PORT`, and does what `EchoClient` asks it for. Its environment changes that:
 *
 * - `ECHO_PORTS`: HTTP ports, separated by commas; `ECHO_HTTPS_PORT`: the same over TLS; `ECHO_TCP_PORT`, `ECHO_TLS_PORT`,
 *   `ECHO_UDP_PORT`: ports that send back what they get; `ECHO_HTTP2_PORT`: HTTP/2 without TLS, with gRPC's health protocol.
 *   TLS is by the pre-shared key `echo`, without a certificate.
 * - `ECHO_FAILING`: names of health checks that fail from the start, separated by commas, and `ECHO_FAILING_SECONDS`: for how long
 *   (default: for ever). The check `tcp` closes the TCP port.
 * - `ECHO_STOP_SECONDS`: how long it takes to end after a signal (default: 0).
 *
 * It writes a line for its start, for each health check, request and signal, and for its end by a signal. Those of checks and
 * requests say when, in milliseconds since the start. Each ends with the id of the process.
 *
 * @param folder default: `echo`
 * @returns text by relative path
 */
export function echoImage(folder = "echo"): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(IMAGE).map((name) => [`${folder}/${name}`, readFileSync(join(IMAGE, name), "utf8")]),
  );
}
