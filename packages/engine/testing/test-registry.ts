import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "./eventually";
import { freePort } from "./free-port";

/** A private registry on loopback. */
export interface TestRegistry {
  /** Host and port. */
  readonly host: string;
  readonly username: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** bcrypt of the password below, as the registry's htpasswd file wants it. */
const PASSWORD_HASH = "$2b$05$ufqP7BwXaptOfZywIsOyzeO4xJoybNbAJXroulF9WCez03Q8J3X.y";

/**
 * Starts Debian's docker-registry.
 *
 * @param access who may pull and push: its one user, or everybody
 */
export async function startTestRegistry(access: "user" | "everybody" = "user"): Promise<TestRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "registry-"));
  const host = `127.0.0.1:${await freePort()}`;
  writeFileSync(join(folder, "htpasswd"), `tester:${PASSWORD_HASH}\n`);
  writeFileSync(
    join(folder, "config.yml"),
    [
      "version: 0.1",
      `storage: { filesystem: { rootdirectory: ${folder}/data } }`,
      `http: { addr: "${host}" }`,
      ...(access === "user" ? [`auth: { htpasswd: { realm: test, path: ${folder}/htpasswd } }`] : []),
    ].join("\n"),
  );
  const registry: ChildProcess = spawn("docker-registry", ["serve", join(folder, "config.yml")], { stdio: "ignore" });
  await once(registry, "spawn");
  await eventually(() =>
    fetch(`http://${host}/v2/`).then(
      ({ status }) => status === (access === "user" ? 401 : 200),
      () => false,
    ),
  );
  const stop = async (): Promise<void> => {
    const exited = once(registry, "exit");
    registry.kill();
    await exited;
    rmSync(folder, { recursive: true });
  };
  return { host, username: "tester", password: "open sesame", stop };
}
