/** How to reach an engine: plain data, so that another process (the watchdog) can open the very same engine. */
export interface EngineConnection {
  /** The address as `DOCKER_HOST` spells it: `unix:///var/run/docker.sock`, `tcp://127.0.0.1:2375`, `npipe:////./pipe/docker_engine`. */
  readonly address: string;
  /** What named this address, for messages: `DOCKER_HOST`, `Docker context "desktop-linux"`, `default socket`. */
  readonly origin: string;
  /** Folder of `ca.pem`, `cert.pem` and `key.pem`; set means TLS. */
  readonly certificates?: string;
  /** Accept any server certificate, as the context asks. Default false. */
  readonly skipTlsVerify?: boolean;
}
