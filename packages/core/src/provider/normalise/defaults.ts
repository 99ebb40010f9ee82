/** Defaults of the props that are values of their own; durations in seconds. */
export const DEFAULTS = {
  cpu: 0.25,
  memory: 512,
  stopSignal: "SIGTERM",
  stopGracePeriod: 10,
  /** Of every probe. */
  probe: { initialDelay: 0, period: 10, timeout: 1, failureThreshold: 3, successThreshold: 1 },
  /** `max`, where a rule is given. */
  scalingMax: 10,
  /** Percent, where replicas vary and no rule is given. */
  cpuUtilization: 70,
  scaleInCooldown: 300,
  scaleOutCooldown: 0,
  healthGracePeriod: 60,
  preDeployTimeout: 300,
  functionTimeout: 60,
  functionConcurrency: 1,
  /** Where a function listens; Cloud Run's default, which most base images of functions use. */
  functionPort: 8080,
} as const;
