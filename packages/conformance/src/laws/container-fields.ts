import type { Capability } from "@wing-containers/core/provider";
import fc from "fast-check";
import { duration, secret } from "../app/prop-values";
import { IMAGE } from "../cases/define-case";
import { arbitraryText as text } from "./arbitrary-text";

type Arbitraries = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** What is left of fields when those are dropped whose capability a provider does not have. */
export type Supported = (fields: Readonly<Record<string, readonly [Capability, fc.Arbitrary<unknown>]>>) => Arbitraries;

/** Numbers of a capability at which limits may be read wrongly; others where a provider has no limits. */
export type AcceptedNumber = (capability: Capability, otherwise: fc.Arbitrary<number>) => fc.Arbitrary<number>;

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const variable = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,6}$/);
const path = fc.stringMatching(/^(\/[a-z0-9]{1,5}){1,3}$/);

/** Fields of any container, main or not, by name. */
export function containerFields(supported: Supported, number: AcceptedNumber) {
  const probe = (role: "liveness" | "readiness" | "startup") =>
    fc.record(
      {
        exec: fc.constant({ command: ["/bin/true"] }),
        ...supported({
          period: [
            `probe.${role}.period`,
            number(`probe.${role}.period`, fc.integer({ min: 10, max: 100 })).map(duration),
          ],
          failureThreshold: [
            `probe.${role}.failure-threshold`,
            number(`probe.${role}.failure-threshold`, fc.integer({ min: 1, max: 9 })),
          ],
        }),
      },
      { requiredKeys: ["exec"] },
    );
  return {
    image: fc.constantFrom(IMAGE, "ghcr.io/org/app:1.2", "redis"),
    ...supported({
      entrypoint: [
        "process.entrypoint",
        fc.array(
          text.map((part) => `a${part}`),
          { minLength: 1, maxLength: 2 },
        ),
      ],
      args: ["process.args", fc.array(text, { minLength: 1, maxLength: 3 })],
      workingDir: ["process.working-dir", path],
      // Other first letters than those of secrets: no name may be in both.
      env: [
        "process.env",
        fc.dictionary(
          variable.map((name) => `E_${name}`),
          text,
          { maxKeys: 3 },
        ),
      ],
      secrets: [
        "process.secrets",
        fc.dictionary(
          variable.map((name) => `S_${name}`),
          label.map((id) => secret(`secret-${id}`)),
          { maxKeys: 2 },
        ),
      ],
      stopGracePeriod: [
        "process.stop-grace-period",
        number("process.stop-grace-period", fc.integer({ min: 0, max: 300 })).map(duration),
      ],
      liveness: ["probe.liveness.exec", probe("liveness")],
      readiness: ["probe.readiness.exec", probe("readiness")],
      startup: ["probe.startup.exec", probe("startup")],
    }),
  };
}
