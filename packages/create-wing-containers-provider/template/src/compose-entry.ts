import type { ImageSpec, PortSpec } from "@wing-containers/core/provider";
import type { ComposeService } from "./compose-service";
import { publishedPort } from "./published-port";

/** What the Compose file says of a service, in the words of https://github.com/compose-spec/compose-spec. */
export function composeEntry({ _spec: spec, _environment }: ComposeService) {
  const { main } = spec;
  return {
    image: reference(main.image),
    labels: { "wing.path": spec.path },
    restart: "always",
    ...(main.entrypoint && { entrypoint: main.entrypoint.map(literal) }),
    ...(main.args && { command: main.args.map(literal) }),
    environment: environment({ ...main.env, ...Object.fromEntries(_environment) }),
    ...portFields(main.ports, spec.name),
    deploy: {
      replicas: spec.scaling.max,
      resources: { limits: { cpus: String(main.cpu), memory: `${main.memory}m` } },
    },
  };
}

/** The declaration takes no image of another kind. */
function reference(image: ImageSpec): string {
  if (image.kind === "reference") return image.reference;
  throw new Error(`The declaration says that there are no images of kind ${image.kind}.`);
}

function environment(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables)
      .map(([name, value]) => [name, literal(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function portFields(ports: readonly PortSpec[], name: string) {
  return {
    expose: ports.filter((port) => !port.public).map(({ port }) => String(port)),
    ports: ports
      .filter((port) => port.public)
      .map(({ port }) => ({ target: port, published: String(publishedPort(name, port)) })),
  };
}

/** Compose replaces variables after a single `$`. */
function literal(text: string): string {
  return text.replaceAll("$", "$$$$");
}
