import { duration, secret } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, withProps } from "./define-case";

const user = (value: string) => withProps(SERVICE, { user: value });
const stopSignal = (value: string) => withProps(SERVICE, { stopSignal: value });

/** What the process of a container is given. */
export const PROCESS_CASES = {
  "process.entrypoint": askedByProps("entrypoint", { entrypoint: ["/bin/sh", "-c"] }, ({ main }) => main?.entrypoint),
  "process.args": askedByProps("args", { args: ["sleep", "600"] }, ({ main }) => main?.args),
  "process.working-dir": askedByProps("workingDir", { workingDir: "/srv/app" }, ({ main }) => main?.workingDir),
  "process.user": {
    ...askedByProps("user", { user: "1000:1000" }, ({ main }) => main?.user),
    value: { choices: ["1000:1000", "1000", "node", "node:node"], program: user },
  },
  "process.env": askedByProps("env", { env: { GREETING: "hello" } }, ({ main }) => main?.env?.GREETING),
  "process.secrets": askedByProps(
    "secrets",
    { secrets: { TOKEN: secret("token") } },
    ({ main }) => main?.secrets?.TOKEN,
  ),
  "process.stop-signal": {
    ...askedByProps("stopSignal", { stopSignal: "SIGINT" }, ({ main }) => main?.stopSignal),
    value: { choices: ["SIGINT", "SIGQUIT", "SIGHUP", "SIGUSR1"], program: stopSignal },
  },
  "process.stop-grace-period": askedByNumber(
    "stopGracePeriod",
    { min: 0, whole: false },
    25,
    (value) => ({ stopGracePeriod: duration(value) }),
    ({ main }) => main?.stopGracePeriod,
  ),
} as const satisfies Record<string, CapabilityCase>;
