import { median } from "./median.mjs";

/** From samples such as `{ start, stop }`, the median of each measurement. */
export function medianOfEach(samples) {
  return Object.fromEntries(Object.keys(samples[0]).map((key) => [key, median(samples.map((sample) => sample[key]))]));
}
