import { type Endpoint, Service } from "@wing-containers/core";
import { IMPLEMENTATION, type PortSpec, portByName } from "@wing-containers/core/provider";
import { description } from "./description";
import { publishedPort } from "./published-port";

/** A service of this target. Core has checked its spec against the declaration before it is made. */
export class ComposeService extends Service {
  public static readonly [IMPLEMENTATION] = description;

  /** Compose gives its services their own names in DNS. */
  public override get hostname(): string {
    return this._spec.name;
  }

  public override get internalUrl(): string | undefined {
    const [port] = this._spec.main.ports;
    return port && `http://${this.hostname}:${port.port}`;
  }

  public override get publicUrl(): string | undefined {
    const port = this._spec.main.ports.find((candidate) => candidate.public);
    return port && this.address(port).url;
  }

  public override endpoint(portName: string): Endpoint {
    return this.address(portByName(this, portName));
  }

  private address({ port, public: isPublic }: PortSpec): Endpoint {
    const host = isPublic ? "localhost" : this.hostname;
    const number = isPublic ? publishedPort(this._spec.name, port) : port;
    return { url: `http://${host}:${number}`, host, port: String(number) };
  }
}
