/**
 * What to do where no engine answers: `{ action: "start" | "install", ask }` or `{ action: "explain", why }`.
 * Only root of a Debian-like Linux gets an engine from us; every other system has its own way, which is explained.
 */
export function enginePlan({ refusals, platform, isRoot, osRelease, hasDockerd, interactive }) {
  const chosen = refusals.find(({ candidate }) => candidate.chosenBy);
  if (chosen) {
    const { host, chosenBy } = chosen.candidate;
    return explain(
      `${host} (from ${chosenBy}) does not answer: ${chosen.reason}. Start that engine, or choose another.`,
    );
  }
  const denied = refusals.find(({ code }) => code === "EACCES");
  if (denied) {
    return explain(`${denied.candidate.host} may not be used by this user. Join its group (\`sudo usermod -aG docker $USER\`
and a new login), or use a rootless engine by DOCKER_HOST.`);
  }
  if (platform !== "linux")
    return explain("No Docker engine answers. Install and start Docker Desktop: https://docs.docker.com/get-docker/");
  if (!isRoot) {
    return explain(
      hasDockerd
        ? "Docker is installed but does not run. Start it: `sudo systemctl start docker`."
        : "No Docker engine answers. Install Docker Engine: https://docs.docker.com/engine/install/",
    );
  }
  if (hasDockerd) return { action: "start", ask: false };
  if (isDebianLike(osRelease)) return { action: "install", ask: interactive };
  return explain("No Docker engine answers. Install Docker Engine: https://docs.docker.com/engine/install/");
}

function isDebianLike(osRelease) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

function explain(why) {
  return {
    action: "explain",
    why: `${why}
An engine elsewhere is used when DOCKER_HOST or a Docker context names it; so is Podman:
\`podman system service --time=0 unix:///tmp/podman.sock &\` and DOCKER_HOST=unix:///tmp/podman.sock.`,
  };
}
