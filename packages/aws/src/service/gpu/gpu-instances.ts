/** An EC2 instance type with graphics processors. */
export interface GpuInstance {
  readonly type: string;
  readonly model: string;
  readonly gpus: number;
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

const GIB = 1024;

/**
 * The types that services get, cheapest first.
 * Source: Amazon EC2 Instance Types, "Accelerated computing": G4dn, G6, G5, P5 and P4d.
 */
export const GPU_INSTANCES: readonly GpuInstance[] = [
  { type: "g4dn.xlarge", model: "nvidia-t4", gpus: 1, cpu: 4, memory: 16 * GIB },
  { type: "g4dn.2xlarge", model: "nvidia-t4", gpus: 1, cpu: 8, memory: 32 * GIB },
  { type: "g6.xlarge", model: "nvidia-l4", gpus: 1, cpu: 4, memory: 16 * GIB },
  { type: "g6.2xlarge", model: "nvidia-l4", gpus: 1, cpu: 8, memory: 32 * GIB },
  { type: "g5.xlarge", model: "nvidia-a10g", gpus: 1, cpu: 4, memory: 16 * GIB },
  { type: "g5.2xlarge", model: "nvidia-a10g", gpus: 1, cpu: 8, memory: 32 * GIB },
  { type: "g4dn.4xlarge", model: "nvidia-t4", gpus: 1, cpu: 16, memory: 64 * GIB },
  { type: "g6.4xlarge", model: "nvidia-l4", gpus: 1, cpu: 16, memory: 64 * GIB },
  { type: "g5.4xlarge", model: "nvidia-a10g", gpus: 1, cpu: 16, memory: 64 * GIB },
  { type: "g4dn.8xlarge", model: "nvidia-t4", gpus: 1, cpu: 32, memory: 128 * GIB },
  { type: "g6.8xlarge", model: "nvidia-l4", gpus: 1, cpu: 32, memory: 128 * GIB },
  { type: "g5.8xlarge", model: "nvidia-a10g", gpus: 1, cpu: 32, memory: 128 * GIB },
  { type: "g4dn.12xlarge", model: "nvidia-t4", gpus: 4, cpu: 48, memory: 192 * GIB },
  { type: "g6.12xlarge", model: "nvidia-l4", gpus: 4, cpu: 48, memory: 192 * GIB },
  { type: "g5.12xlarge", model: "nvidia-a10g", gpus: 4, cpu: 48, memory: 192 * GIB },
  { type: "g4dn.metal", model: "nvidia-t4", gpus: 8, cpu: 96, memory: 384 * GIB },
  { type: "g6.48xlarge", model: "nvidia-l4", gpus: 8, cpu: 192, memory: 768 * GIB },
  { type: "g5.48xlarge", model: "nvidia-a10g", gpus: 8, cpu: 192, memory: 768 * GIB },
  { type: "p4d.24xlarge", model: "nvidia-a100", gpus: 8, cpu: 96, memory: 1152 * GIB },
  { type: "p5.48xlarge", model: "nvidia-h100", gpus: 8, cpu: 192, memory: 2048 * GIB },
];
