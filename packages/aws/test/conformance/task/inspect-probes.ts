import type { PartialSpec } from "@wing-containers/conformance";
import { type Definition, plainText } from "./task-file";

type Probes = NonNullable<NonNullable<PartialSpec["main"]>["probes"]>;

const ROLES = ["startup", "readiness", "liveness"];

/** The health checks of a container: its own, which ECS makes, and those that the container beside it makes. */
export function inspectProbes({ name, healthCheck, dockerLabels }: Definition, all: readonly Definition[]): Probes {
  const prober = all.find((one) => one.name === `${name}_prober`);
  const asked = prober === undefined ? {} : proberProbes((prober.command ?? []).map(plainText));
  if (healthCheck === undefined) return asked;
  const [first, ...others] = (dockerLabels?.["wing-containers.health-check"] ?? "").split(",");
  const check = { kind: "exec", command: healthCheck.command.slice(1).map(plainText) };
  const timed = {
    check,
    initialDelay: healthCheck.startPeriod,
    period: healthCheck.interval,
    failureThreshold: healthCheck.retries,
    // ECS waits for 2 s at least, so that 2 may stand for less.
    ...(healthCheck.timeout > 2 && { timeout: healthCheck.timeout }),
  };
  const same = Object.fromEntries(others.map((role) => [role, { check }]));
  return { ...asked, [first ?? ""]: timed, ...same } as Probes;
}

/** `watch <container> (<role> <kind> <port> [key=value]…)…` */
function proberProbes([, , ...words]: readonly string[]): Probes {
  const starts = words.flatMap((word, index) => (ROLES.includes(word) ? [index] : []));
  const probes = starts.map((start, index) => {
    const [role = "", kind = "", port, ...options] = words.slice(start, starts[index + 1]);
    return [role, { check: checkOf(kind, Number(port), options), ...timingOf(options) }];
  });
  return Object.fromEntries(probes) as Probes;
}

function timingOf(options: readonly string[]) {
  const number = (key: string) => Number(options.find((one) => one.startsWith(`${key}=`))?.slice(key.length + 1));
  return {
    initialDelay: number("delay") / 1000,
    period: number("period") / 1000,
    timeout: number("timeout") / 1000,
    failureThreshold: number("failures"),
    successThreshold: number("successes"),
  };
}

function checkOf(kind: string, port: number, options: readonly string[]) {
  const texts = (key: string) =>
    options.flatMap((one) => (one.startsWith(`${key}=`) ? [one.slice(key.length + 1)] : []));
  if (kind === "tcp") return { kind: "tcpSocket", port };
  if (kind === "grpc") return { kind: "grpc", port, service: texts("service")[0] ?? "" };
  const headers = texts("header").map((header) => [
    header.slice(0, header.indexOf(": ")),
    header.slice(header.indexOf(": ") + 2),
  ]);
  return { kind: "httpGet", port, path: texts("path")[0], scheme: "http", headers: Object.fromEntries(headers) };
}
