/** Why an invocation failed, for the caller: Wing's client of the simulator copies message, name and stack. */
export class InvocationError extends Error {
  /**
   * @param message what happened; the container's own words where it has said so
   * @param name the container's name of the error
   * @param frames lines of the container's stack; where this process was says nothing to the caller
   */
  public constructor(message: string, name = "InvocationError", frames: readonly string[] = []) {
    super(message);
    this.name = name;
    const head = `${name}: ${message}`;
    const lines = frames.flatMap((frame) => frame.split("\n"));
    // Some languages begin the stack with the message itself.
    const rest = lines[0]?.endsWith(message) ? lines.slice(1) : lines;
    this.stack = [head, ...rest.map((line) => (/^\s/.test(line) ? line : `    ${line}`))].join("\n");
  }
}
