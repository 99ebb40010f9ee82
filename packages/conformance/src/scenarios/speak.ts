import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type ClientHttp2Session, connect as connectHttp2 } from "node:http2";
import { request } from "node:https";
import { connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { connect as connectTls } from "node:tls";

/** The echo server has no certificate: both sides know the same key, so that what answers is the container itself. */
const TLS = {
  ciphers: "PSK",
  maxVersion: "TLSv1.2",
  checkServerIdentity: () => undefined,
  pskCallback: () => ({ psk: Buffer.from("echo"), identity: "echo" }),
} as const;

/** Five bytes of framing, then the field `status`. */
const SERVING = Buffer.from([0, 0, 0, 0, 2, 8, 1]);

/** Sends a text to a port of the echo server, each protocol in its way, and resolves with what comes back. */
export const SPEAK = {
  async tcp({ hostname, port }: URL, word: string) {
    const socket = connect(Number(port), hostname);
    socket.end(word);
    return text(socket);
  },
  async tls({ hostname, port }: URL, word: string) {
    const socket = connectTls(Number(port), hostname, TLS);
    socket.end(word);
    return text(socket);
  },
  async udp({ hostname, port }: URL, word: string) {
    const socket = createSocket("udp4");
    try {
      socket.send(word, Number(port), hostname);
      const [message] = await once(socket, "message", { signal: AbortSignal.timeout(1_000) });
      return String(message);
    } finally {
      socket.close();
    }
  },
  async https({ hostname, port }: URL, word: string) {
    const sent = request({ hostname, port, path: `/${word}`, agent: false, ...TLS });
    sent.end();
    const [answer] = await once(sent, "response");
    return JSON.parse(await text(answer)).path.slice(1);
  },
  async http2(url: URL, word: string) {
    const session = open(url);
    try {
      const stream = session.request({ ":path": `/${word}` });
      return (await text(stream)).slice(1);
    } finally {
      session.close();
    }
  },
  /** The text is the name of a service whose health is asked for. */
  async grpc(url: URL, word: string) {
    const session = open(url);
    try {
      const headers = {
        ":method": "POST",
        ":path": "/grpc.health.v1.Health/Check",
        "content-type": "application/grpc",
      };
      const stream = session.request(headers);
      // Five bytes of framing, then the field `service`: tag, length, text.
      stream.end(Buffer.concat([Buffer.from([0, 0, 0, 0, word.length + 2, 10, word.length]), Buffer.from(word)]));
      let status: unknown;
      stream.on("trailers", (trailers) => {
        status = trailers["grpc-status"];
      });
      const answer = await buffer(stream);
      return status === "0" && answer.equals(SERVING) ? word : undefined;
    } finally {
      session.close();
    }
  },
};

/** A session whose requests tell what goes wrong with it. */
function open(url: URL): ClientHttp2Session {
  return connectHttp2(url).on("error", () => undefined);
}
