import type { EngineErrorCode } from "./engine-error-code";
import type { EngineErrorContext, EngineErrorFacts } from "./explain-engine-error";
import { textMatches } from "./text-matches";

/** One kind of problem: how it is recognised and what is said about it. */
export interface EngineProblem {
  readonly code: EngineErrorCode;
  readonly matches: (facts: EngineErrorFacts) => boolean;
  /** The problem in our words; the engine's own words follow after a colon. */
  readonly says?: (context: EngineErrorContext) => string;
  readonly remedy: (context: EngineErrorContext) => string;
}

/** First match wins, so what is said for certain stands before what could mean several things. */
export const engineProblems: readonly EngineProblem[] = [
  {
    code: "engine.cancelled",
    matches: ({ errno }) => errno === "ABORT_ERR",
    says: () => "it was cancelled",
    remedy: () => "Start it again.",
  },
  {
    code: "engine.disk-full",
    matches: (facts) => facts.errno === "ENOSPC" || /no space left on device/i.test(facts.text),
    says: () => "the engine's disk is full",
    remedy: () => "See what fills it with `docker system df` and free some with `docker system prune`.",
  },
  {
    code: "engine.lost",
    matches: ({ status, errno, text }) =>
      status === undefined &&
      (["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "EACCES"].includes(errno ?? "") ||
        /socket hang up/.test(text)),
    says: ({ address }) => `the container engine ${address ?? ""} does not answer any more`.replace("  ", " "),
    remedy: () =>
      "Start it again (`sudo systemctl start docker`, or Docker Desktop); an app that runs picks it up when it is back.",
  },
  {
    code: "gpu.unavailable",
    matches: textMatches(
      /could not select device driver|nvidia-container-cli|discover GPU vendor|unresolvable CDI devices/i,
    ),
    says: () => "the engine has no driver for the GPU asked for",
    remedy: () => "Install the NVIDIA Container Toolkit on the engine's machine, or leave out `gpu` for local runs.",
  },
  {
    code: "port.taken",
    matches: (facts) =>
      facts.errno === "EADDRINUSE" ||
      /port is already allocated|address already in use|ports are not available|access permissions.*socket/i.test(
        facts.text,
      ),
    says: () => "the port is in use by another program",
    remedy: () => "Stop the program that uses the port, or choose another one.",
  },
  {
    code: "name.clash",
    matches: (facts) =>
      /name .*is already in use|with name .* already exists|volume name .* already used/i.test(facts.text),
    says: () => "the name is taken",
    remedy: () => "Remove what has the name (`docker ps -a`, `docker network ls`), or choose another name.",
  },
  {
    code: "container.command-not-found",
    matches: textMatches(
      /executable file .*not found|exec: .*(no such file or directory|permission denied|is a directory)/i,
    ),
    says: () => "the image has no such program to run",
    remedy: () =>
      "Check `entrypoint` and `args` against what the image contains: the first word must be an executable file.",
  },
  {
    code: "container.user-not-found",
    matches: textMatches(/unable to find (user|group)|no matching entries in (passwd|group) file/i),
    says: () => "the image has no such user",
    remedy: () => "Create the user in the Dockerfile, or give `user` as a number.",
  },
  {
    code: "container.resources",
    matches: textMatches(/range of CPUs is|minimum memory (limit|reservation)|cpus are available/i),
    says: () => "the engine's machine cannot give that much",
    remedy: () => "Ask for less `cpu` or `memory`, or give the engine more (Docker Desktop: Settings, Resources).",
  },
  {
    code: "image.architecture",
    matches: textMatches(
      /exec format error|no matching manifest|does not (match|provide) the specified platform|no image found in .*for architecture/i,
    ),
    says: ({ platform }) => `the image is not made for ${platform ?? "this machine's architecture"}`,
    remedy: () => ARCHITECTURE_REMEDY,
  },
  {
    code: "mount.invalid",
    matches: textMatches(
      /bind source path|invalid mount|mount denied|mounts denied|creating mount source path|invalid volume|error mounting|mount path must be absolute|includes invalid characters for a local volume name/i,
    ),
    says: () => "a volume cannot be mounted",
    remedy: () => "Check that the path exists, is absolute in the container, and is shared with the engine.",
  },
  {
    code: "image.pull-denied",
    matches: textMatches(
      /pull access denied|unauthorized|no basic auth credentials|authentication required|denied: |403 forbidden|toomanyrequests/i,
    ),
    says: ({ image }) => `the registry refuses ${image ?? "the image"}`,
    remedy: ({ image }) =>
      `Check the name, and log in with \`docker login${registryOf(image)}\` as a user who may pull it.`,
  },
  {
    code: "image.not-found",
    matches: textMatches(
      /manifest unknown|manifest for .* not found|no such image|name unknown|repository .*not found|image not known|: not found$/i,
    ),
    says: ({ image }) => `there is no image ${image ?? "of that name"}`,
    remedy: () => "Check the image's name and tag.",
  },
  {
    code: "image.registry-unreachable",
    matches: textMatches(
      /dial tcp|no such host|i\/o timeout|TLS handshake|Client\.Timeout|connection refused|x509|HTTP response to HTTPS|proxyconnect|deadline exceeded|pinging container registry/i,
    ),
    says: ({ image }) => `the engine cannot reach the registry of ${image ?? "the image"}`,
    remedy: () => "Check the network, DNS and proxy of the engine, and the registry's name.",
  },
];

/** What to do about an image of another architecture. */
export const ARCHITECTURE_REMEDY =
  "Build or choose the image for that architecture, set `architecture` to the image's, or let the engine emulate it: `docker run --privileged --rm tonistiigi/binfmt --install all`.";

function registryOf(image: string | undefined): string {
  const host = image?.includes("/") ? image.split("/")[0] : undefined;
  return host && /[.:]|^localhost$/.test(host) ? ` ${host}` : "";
}
