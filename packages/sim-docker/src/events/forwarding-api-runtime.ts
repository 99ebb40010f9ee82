import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { createBackends } from "../front/backends";
import { createHttpForwarder, type HttpForwarder } from "../front/http-forwarder";
import type { SimulatorContext } from "../simulation/simulator-context";
import { BUILTIN_API_TYPE, type ForwardRouteSchema } from "./forwarding-api-type";

/** The part of Wing's own class that is used, private members among them. */
interface BuiltinApi {
  readonly app: ExpressApp;
  init(context: SimulatorContext): Promise<Record<string, unknown>>;
  cleanup(): Promise<void>;
  save(): Promise<void>;
  plan(): Promise<string>;
  addEventSubscription(subscriber: string, props: unknown): Promise<void>;
  removeEventSubscription(subscriber: string): Promise<void>;
}

/** The part of Express 4 that is used. */
interface ExpressApp {
  readonly _router: { readonly stack: ExpressLayer[] };
  [method: string]: unknown;
}

interface ExpressLayer {
  readonly name: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Express's layer that reads the body as text. What comes before it sees the body's bytes. */
const BODY_PARSER = "textParser";

/** Wing's API, and routes that lead to containers. */
export class ForwardingApi {
  private builtin!: BuiltinApi;
  private forwarder!: HttpForwarder;
  private readonly layers = new Map<string, ExpressLayer>();

  public constructor(
    private readonly props: { readonly corsHeaders?: { readonly defaultResponse?: Readonly<Record<string, string>> } },
  ) {}

  public async init(context: SimulatorContext): Promise<Record<string, unknown>> {
    const { types } = JSON.parse(readFileSync(join(context.simdir, "simulator.json"), "utf8"));
    const { sourcePath, className } = types[BUILTIN_API_TYPE];
    this.builtin = new (require(sourcePath)[className])(this.props);
    this.forwarder = await createHttpForwarder();
    return this.builtin.init(context);
  }

  public async cleanup(): Promise<void> {
    await this.builtin.cleanup();
    this.forwarder.close();
  }

  public save(): Promise<void> {
    return this.builtin.save();
  }

  public plan(): Promise<string> {
    return this.builtin.plan();
  }

  public addEventSubscription(subscriber: string, props: unknown): Promise<void> {
    return this.builtin.addEventSubscription(subscriber, props);
  }

  public removeEventSubscription(subscriber: string): Promise<void> {
    return this.builtin.removeEventSubscription(subscriber);
  }

  /** Adds a route. */
  public async addForwardRoute({ method, pathPattern, url, path, forwardMethod }: ForwardRouteSchema): Promise<void> {
    const { hostname, port } = new URL(url);
    const backends = createBackends(() => `${url} is not reachable`);
    backends.set({ id: url, host: hostname, port: Number(port), ready: true });
    const forward: Handler = (request, response) => {
      for (const [name, value] of Object.entries(this.props.corsHeaders?.defaultResponse ?? {}))
        response.setHeader(name, value);
      if (forwardMethod !== undefined) request.method = forwardMethod;
      if (path !== undefined) request.url = withQueryOf(path, request.url ?? "/");
      this.forwarder.forward(request, response, backends);
    };
    const { app } = this.builtin;
    (app[method.toLowerCase()] as (pattern: string, handler: Handler) => void)(pathPattern, forward);
    const { stack } = app._router;
    const [layer] = stack.splice(-1);
    if (layer === undefined) return;
    const parser = stack.findIndex(({ name }) => name === BODY_PARSER);
    stack.splice(parser, 0, layer);
    this.layers.set(`${method} ${pathPattern}`, layer);
  }

  /** Removes a route; nothing happens if it is not there. */
  public async removeForwardRoute({ method, pathPattern }: ForwardRouteSchema): Promise<void> {
    const { stack } = this.builtin.app._router;
    const layer = this.layers.get(`${method} ${pathPattern}`);
    this.layers.delete(`${method} ${pathPattern}`);
    if (layer !== undefined && stack.includes(layer)) stack.splice(stack.indexOf(layer), 1);
  }
}

function withQueryOf(path: string, url: string): string {
  const [, query] = url.split(/\?(.*)/s);
  if (query === undefined || query === "") return path;
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}
