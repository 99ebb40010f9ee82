/** The process that owns a thing on the engine, as `processIdentity` spells it. */
export const OWNER_LABEL = "com.wing-containers.owner";

/** Stable id of the app, the same in every run. */
export const APP_LABEL = "com.wing-containers.app";

/** Id of one simulation; one process may run several of one app. */
export const RUN_LABEL = "com.wing-containers.run";

/** Id of the workload within the app. */
export const WORKLOAD_LABEL = "com.wing-containers.workload";

/** Name of the container within its workload. */
export const CONTAINER_LABEL = "com.wing-containers.container";

/** `ephemeral` volumes go with their run, `persistent` ones stay until they are cleaned. */
export const VOLUME_LABEL = "com.wing-containers.volume";
