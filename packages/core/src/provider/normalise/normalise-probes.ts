import type { Probe } from "../../props/probe";
import type { ProbeSpec, ProbesSpec } from "../spec/probe-spec";
import { DEFAULTS } from "./defaults";
import { normaliseProbeCheck } from "./normalise-probe-check";
import type { PortDraft } from "./port-draft";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { readDuration } from "./read/read-duration";
import { readNumber } from "./read/read-number";
import { readStruct } from "./read/read-struct";
import { reportField } from "./read/report-field";

const FIELDS = [
  "httpGet",
  "tcpSocket",
  "grpc",
  "exec",
  "initialDelay",
  "period",
  "timeout",
  "failureThreshold",
  "successThreshold",
] as const satisfies readonly (keyof Probe)[];

/** Seconds. */
const LEAST_PERIOD = 1;

/** Reads the health checks of one container. */
export function normaliseProbes(fields: Fields<keyof ProbesSpec>, ports: readonly PortDraft[]): ProbesSpec {
  const liveness = readProbe(fields.liveness, ports, 1);
  const readiness = readProbe(fields.readiness, ports);
  const startup = readProbe(fields.startup, ports, 1);
  return {
    ...(liveness === undefined ? {} : { liveness }),
    ...(readiness === undefined ? {} : { readiness }),
    ...(startup === undefined ? {} : { startup }),
  };
}

function readProbe(field: Field, ports: readonly PortDraft[], mostSuccesses?: number): ProbeSpec | undefined {
  const fields = readStruct(field, FIELDS);
  if (fields === undefined) return undefined;
  const check = normaliseProbeCheck(field, fields, ports);
  const successes = { min: 1, integer: true, ...(mostSuccesses === undefined ? {} : { max: mostSuccesses }) };
  const timing = {
    initialDelay: readDuration(fields.initialDelay, 0) ?? DEFAULTS.probe.initialDelay,
    period: readDuration(fields.period, LEAST_PERIOD) ?? DEFAULTS.probe.period,
    timeout: readDuration(fields.timeout, 1) ?? DEFAULTS.probe.timeout,
    failureThreshold: readNumber(fields.failureThreshold, { min: 1, integer: true }) ?? DEFAULTS.probe.failureThreshold,
    successThreshold: readNumber(fields.successThreshold, successes) ?? DEFAULTS.probe.successThreshold,
  };
  if (timing.timeout > timing.period && timing.period >= LEAST_PERIOD) {
    // Cloud Run refuses it, and elsewhere checks would pile up.
    reportField(fields.timeout, {
      code: "probe.timing",
      message: "The timeout is longer than the period, so that the next check would begin before this one ends.",
      accepted: `a duration up to the period of ${timing.period}s`,
      remedy: "Shorten timeout, or lengthen period.",
    });
  }
  return { check, ...timing };
}
