import type { ContainerSpec, ProbeCheckSpec, ProbeSpec } from "@wing-containers/core/provider";

const ROLES = ["startup", "readiness", "liveness"] as const;

const MS = 1_000;

/** Command line of the prober of a container, see `prober/arguments.h`. */
export function proberArguments({ name, probes }: ContainerSpec): readonly string[] {
  const words = ROLES.flatMap((role) => {
    const probe = probes[role];
    return probe === undefined || probe.check.kind === "exec" ? [] : [role, ...wordsOf(probe, probe.check)];
  });
  return ["watch", name, ...words];
}

function wordsOf(probe: ProbeSpec, check: Exclude<ProbeCheckSpec, { kind: "exec" }>): readonly string[] {
  return [
    ...checkWords(check),
    `delay=${Math.round(probe.initialDelay * MS)}`,
    `period=${Math.round(probe.period * MS)}`,
    `timeout=${Math.round(probe.timeout * MS)}`,
    `failures=${probe.failureThreshold}`,
    `successes=${probe.successThreshold}`,
  ];
}

function checkWords(check: Exclude<ProbeCheckSpec, { kind: "exec" }>): readonly string[] {
  switch (check.kind) {
    case "tcpSocket":
      return ["tcp", String(check.port)];
    case "grpc":
      return ["grpc", String(check.port), ...(check.service === "" ? [] : [`service=${check.service}`])];
    case "httpGet": {
      const headers = Object.entries(check.headers).sort(([one], [other]) => (one < other ? -1 : 1));
      return [
        "http",
        String(check.port),
        `path=${check.path}`,
        ...headers.map(([name, value]) => `header=${name}: ${value}`),
      ];
    }
  }
}
