import type { PartialSpec } from "@wing-containers/conformance";
import { asWritten } from "./as-written";
import { constructPath, resourcesOf, type TerraformFile } from "./terraform-file";

type Image = NonNullable<NonNullable<PartialSpec["main"]>["image"]>;

interface Step {
  readonly provisioner: readonly [
    { readonly "local-exec": { readonly environment: { readonly WING_CONTAINERS_PUBLISH: string } } },
  ];
}

/** Where the image of a workload comes from that is published for it; undefined where none is. */
export function inspectPublishedImage(file: TerraformFile, workload: string): Image | undefined {
  const step = resourcesOf(file, "terraform_data", workload).find(
    (one) => constructPath(one) === `${workload}/Image-main`,
  );
  if (step === undefined) return undefined;
  const [{ "local-exec": exec }] = (step as unknown as Step).provisioner;
  const { image } = JSON.parse(asWritten(exec.environment.WING_CONTAINERS_PUBLISH)) as { image: Image };
  const isClosure = image.kind === "build" && /^\.containers\/[^/]+\.closure$/.test(image.context ?? "");
  if (isClosure) return { kind: "closure" };
  return image.kind === "reference" ? { kind: "reference", reference: image.reference ?? "" } : image;
}
