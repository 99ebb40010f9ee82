import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { listen } from "../front/test-servers";

/** An HTTPS server with a certificate that nobody trusts, made for this test by openssl. */
export async function httpsServer(listener: RequestListener) {
  const folder = mkdtempSync(join(tmpdir(), "https-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const subject = ["-subj", "/CN=other.test", "-days", "1"];
  execFileSync("openssl", ["req", "-x509", ...curve, "-keyout", key, "-out", certificate, ...subject], {
    stdio: "pipe",
  });
  return listen(createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, listener));
}
