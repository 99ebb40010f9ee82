import type { Engine } from "../engine";

/** From this API version on (Docker 27) an engine may have several platforms of an image, and pushes one of them. */
const SINCE = 46;

/** The part of a push's query that names a platform. An engine of an older API has one platform of an image only. */
export function pushPlatform({ apiVersion }: Engine, platform: string | undefined): { readonly platform?: string } {
  if (platform === undefined || Number(apiVersion.split(".")[1]) < SINCE) return {};
  const [os, architecture, variant] = platform.split("/");
  return { platform: JSON.stringify({ os, architecture, variant }) };
}
