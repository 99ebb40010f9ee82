import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROBER = join(__dirname, "../../lib/prober/amd64/prober");

test.each([
  [[], "nothing", "watch <container> (<role> <kind> <port> [key=value]...)..., or ready <container>"],
  [["wach"], "wach", "watch <container> (<role> <kind> <port> [key=value]...)..., or ready <container>"],
  [["ready"], "nothing", "its name"],
  [["ready", "main", "other"], "other", "its name"],
  [["watch"], "nothing", "<container> (<role> <kind> <port> [key=value]...)..."],
  [["watch", "main", "alive"], "alive", "liveness, readiness or startup"],
  [["watch", "main", "liveness"], "liveness", "http, tcp or grpc, and a number"],
  [["watch", "main", "liveness", "https", "1"], "https", "http, tcp or grpc"],
  [["watch", "main", "liveness", "http", "0"], "0", "a whole number from 1 to 65535"],
  [["watch", "main", "liveness", "http", "65536"], "65536", "a whole number from 1 to 65535"],
  [["watch", "main", "liveness", "http", "8o"], "8o", "a whole number from 1 to 65535"],
  [["watch", "main", "liveness", "http", "80", "period=0"], "0", "a whole number from 1 to 86400000"],
  [["watch", "main", "liveness", "http", "80", "period="], "", "a whole number from 1 to 86400000"],
  [["watch", "main", "liveness", "http", "80", "delay=-1"], "-1", "a whole number from 0 to 86400000"],
  [
    ["watch", "main", "liveness", "http", "80", "timeout=99999999999999999999"],
    "99999999999999999999",
    "a whole number",
  ],
  [["watch", "main", "liveness", "http", "80", "path=a"], "a", "a path that starts with /"],
  [["watch", "main", "liveness", "http", "80", "pth=/"], "pth=/", "delay, period, timeout, failures, successes, path"],
  [["watch", "main", "liveness", "tcp", "80", "liveness", "tcp", "81"], "liveness", "each role once"],
  [["watch", "main", "liveness", "grpc", "80", `service=${"a".repeat(121)}`], "a".repeat(121), "120 bytes or less"],
])("%j is refused", (args, given, accepted) => {
  const { status, stdout } = spawnSync(PROBER, args, { encoding: "utf8", timeout: 5_000 });
  expect(status).toBe(2);
  expect(stdout).toContain(`  given:    ${given}\n`);
  expect(stdout).toContain(`  accepted: ${accepted}`);
});
