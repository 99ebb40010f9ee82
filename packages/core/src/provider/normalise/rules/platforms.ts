/** Platforms that an image can be built for. */
export const PLATFORMS = ["linux/amd64", "linux/arm64"] as const;
