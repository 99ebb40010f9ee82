import type { BindingInput, EventInput } from "../app/app-input";
import type { CapabilityCase, Program } from "./capability-case";
import { SERVICE, withProps } from "./define-case";

const SERVING = withProps(SERVICE, { ports: [{ port: 8080 }] });

const binding = (type: BindingInput["type"]): Program => ({ ...SERVICE, bindings: [{ name: "store", type }] });
const events = (kind: EventInput): Program => ({ ...SERVING, events: [kind] });

/** What is asked for by calls. Their paths are the calls. */
export const CALL_CASES = {
  binding: {
    plain: SERVICE,
    asking: binding("Bucket"),
    path: 'bind("store", root/Default/store, ["get"])',
    shows: ({ bindings }) => bindings,
    value: {
      choices: ["cloud.Bucket", "cloud.Counter", "cloud.Queue", "cloud.Topic"],
      program: (type) => binding(type.replace("cloud.", "") as BindingInput["type"]),
    },
  },
  "event-handler": {
    plain: SERVING,
    asking: events("queue"),
    path: "forward({}).fromQueue()",
    shows: ({ eventSources }) => eventSources,
    value: {
      choices: ["queue", "topic", "schedule", "bucket", "api"],
      program: (kind) => events(kind as EventInput),
    },
  },
} as const satisfies Record<string, CapabilityCase>;
