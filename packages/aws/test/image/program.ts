import { TEST_LABEL } from "@wing-containers/engine/testing/test-image";

/** A program with an image of every kind: built, of a closure, by reference, the prober's, and a function's. */
export const PROGRAM = `
bring "@wing-containers/core" as containers;

let web = {
  context: "./web",
  args: { GREETING: "hello $\\{HOME}" },
  secrets: { token: { env: "WEB_TOKEN" } },
};
new containers.Service(imageBuild: web, port: 8080) as "web";
new containers.Service(imageBuild: web, port: 8080) as "web-again";
new containers.Service(inflight () => { log("closure"); }) as "closure";
new containers.Service(image: "redis:7-alpine", port: 6379, liveness: { tcpSocket: {} }) as "redis";
new containers.Function(image: "busybox:1.36", args: ["httpd", "-f", "-p", "8080"]) as "reference";
`;

/** The Dockerfile of `./web`; the label marks what a test makes. */
export const dockerfile = (label: string, ...more: readonly string[]): string =>
  [
    "FROM busybox:1.36",
    "ARG GREETING",
    'RUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = s3cret',
    'RUN echo "$GREETING" > /greeting',
    "COPY file /file",
    `LABEL ${TEST_LABEL}=${label}`,
    "USER 1000",
    'CMD ["cat", "/greeting", "/file"]',
    ...more,
    "",
  ].join("\n");
