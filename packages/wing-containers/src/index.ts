// What packages build on that bring the command with them.
export { type Invocation, runCommand } from "./program/run-command";
