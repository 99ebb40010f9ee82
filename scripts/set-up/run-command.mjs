import { spawn } from "node:child_process";

/** `npm start -- --verbose` and `npm test -- --verbose` show the output of every program as it comes. */
export const verbose = process.argv.includes("--verbose");

/**
 * Runs a program to its end and resolves with its exit code and output. With `check` (the default) any code but 0
 * rejects, with the output in the message unless it was streamed. `timeout` is in milliseconds.
 */
export function runCommand(command, args, { cwd, env, stream = verbose, check = true, timeout } = {}) {
  return new Promise((resolve, reject) => {
    const shown = [command, ...args].join(" ");
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what runs out of time is stopped with all its children.
      detached: timeout !== undefined,
    });
    let output = "";
    let late = false;
    for (const [source, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      source.setEncoding("utf8");
      source.on("data", (text) => {
        output += text;
        if (stream) target.write(text);
      });
    }
    const timers = [];
    if (timeout !== undefined) {
      timers.push(
        setTimeout(() => {
          late = true;
          killGroup(child, "SIGTERM");
          timers.push(setTimeout(() => killGroup(child, "SIGKILL"), 10_000));
        }, timeout),
      );
    }
    const passOn = (signal) => {
      killGroup(child, signal);
      process.exit(1);
    };
    if (timeout !== undefined) for (const signal of passedOn) process.once(signal, passOn);
    // "exit" and not "close": a process that a program leaves in the background may hold the pipes open for ever.
    let code;
    const finish = () => {
      for (const timer of timers) clearTimeout(timer);
      for (const signal of passedOn) process.off(signal, passOn);
      child.stdout.destroy();
      child.stderr.destroy();
      if (late) output += `\nStopped after ${timeout / 1000} s without an end.\n`;
      if (code === 0 || !check) resolve({ code, output });
      else reject(new Error(`\`${shown}\` ended with ${code}${stream ? "" : `:\n${output.trimEnd()}`}`));
    };
    child.on("error", (error) => reject(new Error(`\`${shown}\` cannot be run: ${error.message}`)));
    child.on("close", finish);
    child.on("exit", (exitCode, signal) => {
      code = exitCode ?? signal;
      timers.push(setTimeout(finish, 2000));
    });
  });
}

/** A group of its own does not get these from the terminal. */
const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"];

function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}
