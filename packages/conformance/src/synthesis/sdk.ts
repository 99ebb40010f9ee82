/** The SDK of the running Wing. It is loaded by path, and its types only are imported. */
export type Sdk = typeof import("@winglang/sdk");
