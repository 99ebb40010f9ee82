import { spawn } from "node:child_process";
import type { RegistryAuth } from "./registry-auth";

/** A helper that takes longer (it may ask the user to unlock a key ring) is given up, in milliseconds. */
const HELPER_TIMEOUT = 10_000;

/** The user name by which a helper says that the secret is an identity token. */
const TOKEN_USER = "<token>";

/**
 * Asks `docker-credential-<helper>` for the credentials of a registry.
 *
 * @returns undefined when it has none, is not installed or does not answer: the pull then goes on without, and the
 *   registry's own refusal is what the user sees
 */
export async function credentialHelper(
  helper: string,
  server: string,
  env: NodeJS.ProcessEnv,
): Promise<RegistryAuth | undefined> {
  const answer = await run(`docker-credential-${helper}`, server, env);
  if (answer === undefined) return undefined;
  try {
    const { Username, Secret } = JSON.parse(answer) as { Username?: string; Secret?: string };
    if (!Secret) return undefined;
    return Username === TOKEN_USER
      ? { serveraddress: server, identitytoken: Secret }
      : { serveraddress: server, username: Username ?? "", password: Secret };
  } catch {
    return undefined;
  }
}

function run(command: string, input: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, ["get"], { env, stdio: ["pipe", "pipe", "ignore"], timeout: HELPER_TIMEOUT });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A helper that exits without reading is told by its exit code.
    child.stdin.on("error", () => undefined).end(input);
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 ? Buffer.concat(chunks).toString("utf8") : undefined));
  });
}
