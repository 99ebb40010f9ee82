/** CPU architecture that containers run on. */
export enum Architecture {
  /** 64-bit x86: every target has it. */
  AMD64 = "amd64",
  /** 64-bit ARM. */
  ARM64 = "arm64",
}
