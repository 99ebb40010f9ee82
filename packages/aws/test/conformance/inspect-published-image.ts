import type { PartialSpec } from "@wing-containers/conformance";
import { asWritten } from "./as-written";
import { decoded, resourcesOf, type TerraformFile } from "./terraform-file";

type Image = NonNullable<NonNullable<PartialSpec["main"]>["image"]>;

interface Step {
  readonly triggers_replace: { readonly image: string };
  readonly provisioner: readonly [
    { readonly "local-exec": { readonly environment: { readonly WING_CONTAINERS_PUBLISH: string } } },
  ];
}

/** Where the image of a workload comes from that is published for it, or for others too; undefined where none is. */
export function inspectPublishedImage(file: TerraformFile, workload: string): Image | undefined {
  const uri = imageOf(file, workload);
  const steps = Object.values(file.resource?.terraform_data ?? {}) as unknown as readonly Step[];
  const step = steps.find(({ triggers_replace: of }) => of?.image === uri);
  if (uri === undefined || step === undefined) return undefined;
  const [{ "local-exec": exec }] = step.provisioner;
  const { image } = JSON.parse(asWritten(exec.environment.WING_CONTAINERS_PUBLISH)) as { image: Image };
  const isClosure = image.kind === "build" && /^\.containers\/[^/]+\.closure$/.test(image.context ?? "");
  if (isClosure) return { kind: "closure" };
  return image.kind === "reference" ? { kind: "reference", reference: image.reference ?? "" } : image;
}

/** What the workload runs: the name of the image of a function, or of the main container of a task. */
function imageOf(file: TerraformFile, workload: string): string | undefined {
  const [lambda] = resourcesOf(file, "aws_lambda_function", workload);
  if (lambda !== undefined) return lambda.image_uri as string;
  const [task] = resourcesOf(file, "aws_ecs_task_definition", workload);
  const containers = decoded(task?.container_definitions) as readonly { name: string; image: string }[] | undefined;
  return containers?.find(({ name }) => name === "main")?.image;
}
