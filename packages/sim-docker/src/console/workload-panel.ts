import type { Workload } from "@wing-containers/core";
import { simulatorHandleToken } from "@winglang/sdk/lib/target-sim/tokens";
import { endpointOf } from "../workload/endpoint-of";
import { servingPorts } from "../workload/serving-ports";
import type { ConsoleAction, ConsoleHandlerSchema, ConsoleStateField } from "./console-handler-schema";
import { imageText } from "./image-text";
import { openApiDocument } from "./open-api-document";
import { PanelElement } from "./panel-element";

/** Seconds between two looks at what changes. */
const REFRESH = 2;

/** What the Console shows of a selected workload: its addresses, its state, buttons, and a client for an HTTP port. */
export function addWorkloadPanel(workload: Workload): void {
  const handle = simulatorHandleToken(workload);
  const value = (text: string): ConsoleHandlerSchema => ({ kind: "value", value: text });
  const field = (label: string, handler: ConsoleHandlerSchema, link = false) =>
    new PanelElement(workload, `Console ${label}`, handler, (path) => ({
      kind: "field",
      label,
      handler: path,
      refreshRate: handler.kind === "state" ? REFRESH : undefined,
      link,
    }));
  const state = (label: string, what: ConsoleStateField) =>
    field(label, { kind: "state", workload: handle, field: what });
  const button = (label: string, action: ConsoleAction) =>
    new PanelElement(workload, `Console ${label}`, { kind: "action", workload: handle, action }, (path) => ({
      kind: "button",
      label,
      handler: path,
    }));

  const ports = servingPorts(workload._spec);
  const urls = ports.map((port) => {
    const label = ports.length === 1 ? "URL" : `URL ${port.name}`;
    return field(label, value(endpointOf(workload, port).url), ["http", "https"].includes(port.protocol));
  });
  state("State", "state");
  state("Replicas", "replicas");
  state("Restarts", "restarts");
  field("Image", value(imageText(workload)));
  button("Start", "start");
  button("Stop", "stop");
  button("Restart", "restart");
  button("Show logs", "showLogs");
  const http = ports.filter(({ protocol }) => protocol === "http");
  // Functions are invoked by a panel of the Console's own.
  const port = http.find((candidate) => candidate.public) ?? (workload._spec.kind === "service" ? http[0] : undefined);
  const url = port && urls[ports.indexOf(port)];
  if (port === undefined || url === undefined) return;
  new PanelElement(workload, "Console HTTP", value(openApiDocument(workload._spec, port)), (path) => ({
    kind: "http-client",
    label: `HTTP ${port.port}`,
    getUrlHandler: url.node.path,
    getApiSpecHandler: path,
  }));
}
