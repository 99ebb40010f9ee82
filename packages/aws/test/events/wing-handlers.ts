import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wingProject } from "../terraform/wing-project";

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const HASH_LENGTH = 8;

/** The functions of Lambda that Wing has made for the handlers of a program. */
export interface WingHandlers {
  /** The handler in the function whose path ends like this, with what its environment says of addresses replaced. */
  load(path: string, url: string): Handler;
  remove(): void;
}

/** Compiles a program as users do, in a project of its own. */
export async function wingHandlers(program: string): Promise<WingHandlers> {
  const project = wingProject({ "main.w": program });
  await project.compile();
  const { output } = project;
  const { resource } = JSON.parse(readFileSync(join(output, "main.tf.json"), "utf8"));
  return {
    load(path, url) {
      const lambdas = Object.values(resource.aws_lambda_function) as Record<string, unknown>[];
      const lambda = lambdas.find((one) => (one["//"] as { metadata: { path: string } }).metadata.path.endsWith(path));
      const { variables } = (lambda?.environment ?? {}) as { variables: Record<string, string> };
      for (const [name, value] of Object.entries(variables)) {
        process.env[name] = name.startsWith("WORKLOAD_URL_") ? url : value;
      }
      // Wing ends the name of a function and of its file with the same hash.
      const hash = String(variables.WING_FUNCTION_NAME).slice(-HASH_LENGTH);
      const work = join(output, ".wing");
      const bundle = readdirSync(work).find((one) => one.endsWith(`${hash}.cjs.bundle`));
      return require(join(work, String(bundle), "index.cjs")).handler;
    },
    remove: project.remove,
  };
}
