// What the container gives the process.
const fs = require("node:fs");
const os = require("node:os");

function readFirst(...paths) {
  const path = paths.find((candidate) => fs.existsSync(candidate));
  return path === undefined ? "" : fs.readFileSync(path, "utf8").trim();
}

/** By cgroup v2, or else v1; null where there is no limit. */
function limits() {
  const v1 = "/sys/fs/cgroup/cpu/cpu.cfs_";
  const text = readFirst("/sys/fs/cgroup/cpu.max") || `${readFirst(`${v1}quota_us`)} ${readFirst(`${v1}period_us`)}`;
  const [quota, period] = text.split(" ").map(Number);
  const memory = Number(readFirst("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"));
  // Version 1 says "no limit" by -1, and by the largest number of pages.
  return { cpu: quota > 0 ? quota / period : null, memory: memory > 0 && memory < 2 ** 60 ? memory / 2 ** 20 : null };
}

/** See proc_pid_mountinfo(5). */
function mounts() {
  const lines = fs.readFileSync("/proc/self/mountinfo", "utf8").trim().split("\n");
  return lines.map((line) => {
    const [own, source] = line.split(" - ");
    const [, , , , path, options] = own.split(" ");
    return { path, readOnly: options.split(",").includes("ro"), type: source.split(" ")[0] };
  });
}

module.exports.surroundings = () => ({
  hostname: os.hostname(),
  env: process.env,
  args: process.argv.slice(2),
  execArgv: process.execArgv,
  cwd: process.cwd(),
  uid: process.getuid(),
  gid: process.getgid(),
  limits: limits(),
  mounts: mounts(),
});
