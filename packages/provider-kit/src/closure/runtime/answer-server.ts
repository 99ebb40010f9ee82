import { createServer, type IncomingMessage, type Server } from "node:http";

/** An HTTP response. */
export interface Answer {
  readonly status: number;
  /** Absent: it has no body. */
  readonly body?: string | undefined;
  /** Content type of the body. */
  readonly contentType?: "application/json" | "application/problem+json";
}

/**
 * Makes a server that gives an answer to every request; it does not listen yet. The answer to a request whose client went
 * away may be rejected.
 */
export function answerServer(answer: (request: IncomingMessage) => Promise<Answer>): Server {
  return createServer((request, response) => {
    answer(request).then(
      ({ status, body, contentType }) => {
        response.statusCode = status;
        if (contentType !== undefined) response.setHeader("content-type", contentType);
        // Everything served here takes POST only.
        if (status === 405) response.setHeader("allow", "POST");
        response.end(body);
      },
      () => response.destroy(),
    );
  });
}
