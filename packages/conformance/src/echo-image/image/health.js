// Health checks by name; all pass but those that were told to fail.
const fs = require("node:fs");
const { say, sinceStart } = require("./log.js");

/** Called with the name of a check that changes, and whether it passes now. */
const followers = [];

// A file per failing check, so that a command in the container can be a check too.
const fileOf = (name) => `/tmp/failing-${name}`;

const isPassing = (name) => !fs.existsSync(fileOf(name));

/** Lets a check pass or fail from now on, or for some seconds. */
function setHealth(name, passes, seconds) {
  if (passes) fs.rmSync(fileOf(name), { force: true });
  else fs.writeFileSync(fileOf(name), "");
  for (const follow of followers) follow(name, passes);
  if (seconds > 0) setTimeout(() => setHealth(name, !passes, 0), seconds * 1000);
}

/** Answers a check. */
function check(name) {
  say("health", name, isPassing(name) ? 200 : 503, sinceStart());
  return isPassing(name);
}

module.exports = { check, followers, isPassing, setHealth };
