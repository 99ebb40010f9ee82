import type { PortSpec, ProtocolSpec } from "../../spec/port-spec";
import type { FieldIds } from "./field-ids";

/** What the ports of a container ask for. */
export type PortIds =
  | "port.several"
  | FieldIds<
      PortSpec,
      {
        port: never;
        name: never;
        protocol: `port.${ProtocolSpec}`;
        public: "port.public";
        publicPort: "port.public-port";
      }
    >;
