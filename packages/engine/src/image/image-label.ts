/** Label with the content hash of an image built here. */
export const IMAGE_LABEL = "com.wing-containers.image";
