import { join } from "node:path";
import type { Workload } from "@wing-containers/core";
import { INFLIGHT_MODULES } from "@wing-containers/core/provider";
import { core } from "@winglang/sdk";
import { controlVariables } from "./control/control-variables";

/** Names of the fields of a client, in the form that Wing gives lifted values to inflight classes. */
export const CLIENT_FIELDS = {
  url: "$url",
  timeout: "$timeout",
  cluster: "$cluster",
  service: "$service",
  replicas: "$replicas",
} as const;

/** Code of a service's inflight client. */
export function serviceClient(): string {
  const { url, timeout, cluster, service, replicas } = CLIENT_FIELDS;
  const modulePath = (path: string) => JSON.stringify(path.replaceAll("\\", "/"));
  const ecs = require.resolve("@aws-sdk/client-ecs", { paths: [require.resolve("@winglang/sdk")] });
  return `(function() {
  const { sendRequest } = require(${JSON.stringify(INFLIGHT_MODULES.sendRequest)});
  const { ServiceControl } = require(${modulePath(join(__dirname, "service-inflight.cjs"))});
  return class extends ServiceControl {
    constructor(fields) {
      super({
        ecs: () => require(${modulePath(ecs)}),
        cluster: fields.${cluster},
        service: fields.${service},
        replicas: fields.${replicas},
      });
      this.fields = fields;
    }
    async forward(request) {
      return sendRequest(this.fields.${url}, request, this.fields.${timeout});
    }
  };
})()`;
}

/** The fields of a client that are about starting and stopping. */
export function controlState(workload: Workload): Record<string, string> {
  const { cluster, service } = controlVariables(workload);
  const { min, max } = workload._spec.scaling;
  return {
    [CLIENT_FIELDS.cluster]: `process.env[${JSON.stringify(cluster)}]`,
    [CLIENT_FIELDS.service]: `process.env[${JSON.stringify(service)}]`,
    [CLIENT_FIELDS.replicas]: core.liftObject(Math.max(min, Math.min(1, max))),
  };
}
