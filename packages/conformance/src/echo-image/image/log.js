// Lines end with the id of the process: a container that is restarted goes on in the same output.
const { randomUUID } = require("node:crypto");

const instance = randomUUID();
const started = Date.now();

module.exports = {
  instance,
  /** Milliseconds since the process started. */
  sinceStart: () => Date.now() - started,
  say: (...words) => console.log(...words, instance),
};
