import type { PartialSpec } from "@wing-containers/conformance";
import { constructPath, resourcesOf, type TerraformFile } from "./terraform-file";

type Image = NonNullable<NonNullable<PartialSpec["main"]>["image"]>;

interface Step {
  readonly provisioner: readonly [
    { readonly "local-exec": { readonly environment: { readonly IMAGE_REQUEST: string } } },
  ];
}

/** Where the image of a workload comes from that is published for it; undefined where none is. */
export function inspectPublishedImage(file: TerraformFile, workload: string): Image | undefined {
  const step = resourcesOf(file, "terraform_data", workload).find(
    (one) => constructPath(one) === `${workload}/Image-main`,
  );
  if (step === undefined) return undefined;
  const [{ "local-exec": exec }] = (step as unknown as Step).provisioner;
  const { base } = JSON.parse(exec.environment.IMAGE_REQUEST.replaceAll(/([$%])\1\{/g, "$1{")) as { base: Image };
  const isClosure = base.kind === "build" && /^\.containers\/[^/]+\.closure$/.test(base.context ?? "");
  if (isClosure) return { kind: "closure" };
  return base.kind === "reference" ? { kind: "reference", reference: base.reference ?? "" } : base;
}
