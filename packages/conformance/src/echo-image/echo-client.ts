import type { RunningApp } from "../runtime/running-app";
import { until } from "../runtime/until";
import type { EchoReport } from "./echo-report";

/** Asks an echo server for things, over the address of its workload. */
export class EchoClient {
  /**
   * @param workload path of the construct
   * @param portName absent: the first port
   */
  public constructor(
    private readonly app: RunningApp,
    private readonly workload: string,
    private readonly portName?: string,
  ) {}

  /** Any request; a path begins with `/`. */
  public async request(path: string, init: RequestInit = {}): Promise<Response> {
    // A connection that outlives its container would hide that the next one does not answer.
    const headers = { connection: "close", ...(init.headers as Record<string, string> | undefined) };
    return fetch(`${await this.app.url(this.workload, this.portName)}${path}`, { ...init, headers });
  }

  /** Status of an answer; 0 where there is none. */
  public async status(path = "/report"): Promise<number> {
    return this.request(path).then(
      async (response) => {
        await response.text();
        return response.status;
      },
      () => 0,
    );
  }

  /** Waits until the server answers, and says what it says of itself. */
  public async report(): Promise<EchoReport> {
    await this.untilServed();
    return (await (await this.request("/report")).json()) as EchoReport;
  }

  /** Waits until requests reach the server. */
  public untilServed(): Promise<unknown> {
    return until(`${this.workload} answers`, async () => (await this.status()) === 200);
  }

  /** Waits until requests do not reach the server. */
  public untilNotServed(): Promise<unknown> {
    return until(`${this.workload} does not answer`, async () => (await this.status()) !== 200);
  }

  /** Lets a health check fail from now on, or for some seconds. */
  public async fail(check: string, seconds = 0): Promise<void> {
    await this.post(`/health/${check}?pass=false&seconds=${seconds}`);
  }

  /** Ends the process. */
  public async exit(code: number): Promise<void> {
    await this.post(`/exit?code=${code}`);
  }

  /** Text of a file in its container; undefined where there is none. */
  public async read(path: string): Promise<string | undefined> {
    const response = await this.request(`/read?path=${encodeURIComponent(path)}`);
    return response.status === 200 ? response.text() : undefined;
  }

  /** Writes a file in its container. @returns whether it could be written */
  public async write(path: string, text: string): Promise<boolean> {
    const response = await this.request(`/write?path=${encodeURIComponent(path)}`, { method: "POST", body: text });
    return response.ok;
  }

  /** What the server gets from a URL that it asks itself, from inside. */
  public async fetch(url: string, init: { readonly method?: string; readonly body?: string } = {}): Promise<string> {
    const { method = "GET", body } = init;
    const path = `/fetch?method=${method}&url=${encodeURIComponent(url)}`;
    const response = await this.request(path, { method: "POST", ...(body !== undefined && { body }) });
    return response.text();
  }

  private async post(path: string): Promise<void> {
    await this.request(path, { method: "POST" });
  }
}
