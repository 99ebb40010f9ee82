import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { containersWithPaths } from "./containers-with-paths";
import { limitBroken } from "./limit-broken";

/** The prober speaks no TLS. */
export function checkProbeSchemes(spec: WorkloadSpec): readonly Diagnostic[] {
  return containersWithPaths(spec).flatMap(({ container: { probes }, path }) =>
    Object.entries(probes).flatMap(([role, probe]) =>
      probe?.check.kind === "httpGet" && probe.check.scheme === "https"
        ? [
            limitBroken(
              path(`${role}.httpGet.scheme`),
              "Health checks inside a replica on AWS are made without TLS.",
              "https",
              "http",
              "Ask a port that speaks HTTP, or use tcpSocket.",
            ),
          ]
        : [],
    ),
  );
}
