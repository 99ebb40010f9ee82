import { echoImage } from "../echo-image/echo-image";

/** Modules that programs bring. */
const HEADER = 'bring cloud;\nbring "@wing-containers/core" as containers;\n';

/** Files of a Wing program whose workloads may have the image `./echo`. */
export function echoProgram(source: string): Readonly<Record<string, string>> {
  return { ...echoImage(), "main.w": `${HEADER}${source}` };
}

/** Construct path of a workload or resource of the program. */
export function pathOf(name: string): string {
  return `root/Default/${name}`;
}
