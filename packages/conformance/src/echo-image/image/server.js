// Says what it was given, and behaves as badly as it is told to; `echoImage` describes its environment.
const fs = require("node:fs");
const http = require("node:http");
const { answer, signals } = require("./answer.js");
const { setHealth } = require("./health.js");
const { listenHttp2, listenHttps, listenTcp, listenTls, listenUdp } = require("./listeners.js");
const { say } = require("./log.js");

const { PORT = "8080", ECHO_PORTS = PORT, ECHO_TCP_PORT, ECHO_TLS_PORT, ECHO_UDP_PORT } = process.env;
const { ECHO_HTTP2_PORT, ECHO_HTTPS_PORT } = process.env;
const { ECHO_FAILING = "", ECHO_FAILING_SECONDS = "0", ECHO_STOP_SECONDS = "0" } = process.env;

for (const name of ECHO_FAILING.split(",").filter(Boolean)) setHealth(name, false, Number(ECHO_FAILING_SECONDS));
for (const port of ECHO_PORTS.split(",")) http.createServer(answer).listen(Number(port), "0.0.0.0");
if (ECHO_TCP_PORT) listenTcp(Number(ECHO_TCP_PORT));
if (ECHO_TLS_PORT) listenTls(Number(ECHO_TLS_PORT));
if (ECHO_UDP_PORT) listenUdp(Number(ECHO_UDP_PORT));
if (ECHO_HTTPS_PORT) listenHttps(Number(ECHO_HTTPS_PORT));
if (ECHO_HTTP2_PORT) listenHttp2(Number(ECHO_HTTP2_PORT));

for (const signal of ["SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP", "SIGUSR2"]) {
  process.on(signal, () => {
    signals.push(signal);
    say("signal", signal);
    const end = () => {
      say("ended");
      process.exit(0);
    };
    setTimeout(end, Number(ECHO_STOP_SECONDS) * 1000);
  });
}

// For commands that are checks: before this file is there, they know nothing of the others.
fs.writeFileSync("/tmp/started", "");
say("started");
