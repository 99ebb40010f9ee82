export { type BundleClosureOptions, bundleClosure, type ClosureBundle } from "./bundle-closure";
export type { ContextFile } from "./context-file";
export { type ContextHash, type HashContextOptions, hashContext } from "./hash-context";
export { ImageSourceError, type ImageSourceErrorCode } from "./image-source-error";
export { imageTag } from "./image-tag";
export { platformShim } from "./platform-shim";
export { redirectSdk } from "./redirect-sdk";
