import { duration } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, FUNCTION, SERVICE, wholeFrom, withProps } from "./define-case";

const watch = (action: string) =>
  withProps(SERVICE, {
    dev: {
      watch: [
        {
          action,
          path: "src",
          ...(action.startsWith("sync") && { target: "/srv/app" }),
          ...(action === "sync+exec" && { exec: ["/bin/true"] }),
        },
      ],
    },
  });

/** What the workload is, and how it is run, rolled out and developed. */
export const OPERATION_CASES = {
  "workload.service": { asking: SERVICE, path: "", shows: ({ kind }) => kind },
  "workload.function": { asking: FUNCTION, path: "", shows: ({ kind }) => kind },
  "service.auto-start": askedByProps("autoStart", { autoStart: false }, ({ autoStart }) => autoStart),
  "function.timeout": askedByNumber(
    "timeout",
    { min: 1, whole: false },
    30,
    (value) => ({ timeout: duration(value) }),
    ({ timeout }) => timeout,
    FUNCTION,
  ),
  "function.concurrency": askedByNumber(
    "concurrency",
    wholeFrom(1),
    5,
    (concurrency) => ({ concurrency }),
    ({ concurrency }) => concurrency,
    FUNCTION,
  ),
  "rollout.recreate": askedByProps(
    "rollout.strategy",
    { rollout: { strategy: "recreate" } },
    ({ rollout }) => rollout?.strategy,
  ),
  "rollout.no-rollback": askedByProps(
    "rollout.autoRollback",
    { rollout: { autoRollback: false } },
    ({ rollout }) => rollout?.autoRollback,
  ),
  "rollout.health-grace-period": askedByNumber(
    "rollout.healthGracePeriod",
    { min: 0, whole: false },
    90,
    (value) => ({ rollout: { healthGracePeriod: duration(value) } }),
    ({ rollout }) => rollout?.healthGracePeriod,
  ),
  "rollout.pre-deploy": askedByProps(
    "rollout.preDeploy[0]",
    { rollout: { preDeploy: [{ command: ["/bin/migrate", "up"], timeout: duration(120) }] } },
    ({ rollout }) => rollout?.preDeploy,
  ),
  "dev.watch": {
    plain: SERVICE,
    asking: watch("sync"),
    path: "dev.watch[0]",
    // The path is one of the machine's.
    shows: ({ dev }) => dev?.watch?.map(({ action, target }) => [action, target]),
    value: { choices: ["sync", "sync+restart", "sync+exec", "restart", "rebuild"], program: watch },
  },
  "dev.debug-port": askedByNumber(
    "dev.debugPort",
    wholeFrom(1, 65_535),
    9229,
    (debugPort) => ({ dev: { debugPort } }),
    ({ dev }) => dev?.debugPort,
  ),
} as const satisfies Record<string, CapabilityCase>;
