import { resourcesOf, type TerraformFile } from "../terraform-file";

/** Families of EC2's instance types, without the one that also stands for any. Source: Amazon EC2 Instance Types. */
const MODELS: Readonly<Record<string, string>> = {
  g5: "nvidia-a10g",
  g6: "nvidia-l4",
  p4d: "nvidia-a100",
  p5: "nvidia-h100",
};

/** The graphics processors of the machines that a service runs on. */
export function inspectGpuType(file: TerraformFile, workload: string): string | undefined {
  const [machine] = resourcesOf(file, "aws_launch_template", workload);
  const [family = ""] = String(machine?.instance_type ?? "").split(".");
  return MODELS[family];
}
