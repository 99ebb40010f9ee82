/** Type name of what answers the Console, in `simulator.json`. */
export const CONSOLE_HANDLER_TYPE = "@wing-containers/sim-docker.ConsoleHandler";

/** Methods of a workload that a button calls. */
export type ConsoleAction = "start" | "stop" | "restart" | "showLogs";

/** What of a workload's state a field shows. */
export type ConsoleStateField = "state" | "replicas" | "restarts";

/** What one element of the Console's panel answers with or does, in `simulator.json`. */
export type ConsoleHandlerSchema =
  | {
      readonly kind: "value";
      /** May hold the simulator's tokens. */
      readonly value: string;
    }
  | {
      readonly kind: "state";
      /** The simulator's handle of the workload. */
      readonly workload: string;
      readonly field: ConsoleStateField;
    }
  | {
      readonly kind: "action";
      /** The simulator's handle of the workload. */
      readonly workload: string;
      readonly action: ConsoleAction;
    };
