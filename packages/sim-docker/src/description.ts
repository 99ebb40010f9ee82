import { emulated, type ProviderDescription, unsupported } from "@wing-containers/core/capabilities";
import { capabilities } from "./capabilities";

const noRoutes = unsupported(
  "every request to a function's address is an invocation.",
  "Leave the routes out, or make the workload a Service.",
);

/** What this provider says of itself. */
export const description: ProviderDescription = {
  id: "sim-docker",
  capabilities,
  functions: {
    "scaling.cooldown": emulated("instances without work stop after scaleInCooldown; new ones start at once"),
    "routing.path": noRoutes,
    "routing.host": noRoutes,
  },
};
