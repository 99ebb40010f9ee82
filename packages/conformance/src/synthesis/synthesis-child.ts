import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SynthesisReply, SynthesisRequest, SynthesisSettings } from "./synthesis-messages";

/** The built program, also where this file runs from its source. */
const PROGRAM = join(__dirname.replace(/[\\/]src[\\/]synthesis$/, "/lib"), "synthesis-process.js");

/** Milliseconds for one app; a closure is bundled within a second or two. */
const DEADLINE = 60_000;

/** The process that compiles apps, started when it is first needed. It keeps nobody alive who waits for nothing. */
export class SynthesisChild {
  private folder: string | undefined;
  private child: ChildProcess | undefined;
  private served = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** @param lifetime apps that one process compiles */
  public constructor(
    private readonly settings: Omit<SynthesisSettings, "folder">,
    private readonly lifetime: number,
  ) {}

  /** Compiles one app, after those that were sent before. */
  public send(request: SynthesisRequest): Promise<SynthesisReply> {
    const reply = this.last.then(() => this.exchange(request));
    this.last = reply.catch(() => undefined);
    return reply;
  }

  private async exchange(request: SynthesisRequest): Promise<SynthesisReply> {
    const child = await this.running();
    setHold(child, true);
    const answered = new AbortController();
    const deadline = setTimeout(() => child.kill("SIGKILL"), DEADLINE);
    try {
      child.send(request);
      const [reply] = await Promise.race([
        once(child, "message", { signal: answered.signal }),
        once(child, "exit", { signal: answered.signal }).then(([code, signal]) => {
          throw new Error(`The process that compiles apps has ended (${signal ?? `code ${code}`}).`);
        }),
      ]);
      if ("failed" in reply) await this.end(child);
      return reply;
    } catch (error) {
      await this.end(child);
      throw error;
    } finally {
      answered.abort();
      clearTimeout(deadline);
      setHold(child, false);
    }
  }

  private async running(): Promise<ChildProcess> {
    if (this.child !== undefined && this.served < this.lifetime) {
      this.served += 1;
      return this.child;
    }
    if (this.child !== undefined) await this.end(this.child);
    this.folder ??= realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-conformance-")));
    const settings: SynthesisSettings = { ...this.settings, folder: this.folder };
    this.child = fork(PROGRAM, [JSON.stringify(settings)], { execArgv: [] });
    this.served = 1;
    return this.child;
  }

  /** The process removes its folder when this one goes; one that is ended before cannot. */
  private async end(child: ChildProcess): Promise<void> {
    this.child = undefined;
    if (child.exitCode === null && child.signalCode === null) {
      // Where nothing else is left to wait for, Node would end before this does.
      setHold(child, true);
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether this process stays alive for the sake of the other one. */
function setHold(child: ChildProcess, hold: boolean): void {
  for (const handle of [child, child.channel]) hold ? handle?.ref() : handle?.unref();
}
