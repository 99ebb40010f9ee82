import type { CapabilityTable, VolumeKindSpec } from "@wing-containers/core/provider";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

type VolumeCases = Readonly<
  Record<`volume.${VolumeKindSpec}` | "volume.size" | "volume.sub-path" | "volume.read-only", CapabilityCase>
>;

/** Every member of the union must be here. In this order, the first that a provider has stands for all in other cases. */
const KINDS: Readonly<Record<VolumeKindSpec, true>> = {
  ephemeral: true,
  memory: true,
  persistent: true,
  shared: true,
  bind: true,
};

const mounted = (kind: string, volume = {}, mount = {}) => ({
  volumes: [{ name: "data", kind, ...(kind === "bind" && { hostPath: "." }), ...volume }],
  volumeMounts: [{ volume: "data", path: "/data", ...mount }],
});

/** Volumes, and how containers see them. */
export function volumeCases(table: CapabilityTable): VolumeCases {
  const kinds = Object.keys(KINDS) as VolumeKindSpec[];
  const kind = kinds.find((candidate) => table[`volume.${candidate}`].level !== "unsupported") ?? "ephemeral";
  const base = withProps(SERVICE, mounted(kind));
  const kindCases = kinds.map((name) => [
    `volume.${name}`,
    askedByProps("volumes[0].kind", mounted(name), ({ volumes, main }) => {
      const [volume] = volumes ?? [];
      return volume && [volume.kind, main?.volumeMounts?.map(({ path }) => path)];
    }),
  ]);
  return {
    ...(Object.fromEntries(kindCases) as Record<`volume.${VolumeKindSpec}`, CapabilityCase>),
    "volume.size": askedByNumber(
      "volumes[0].size",
      wholeFrom(1),
      1024,
      (size) => mounted(kind, { size }),
      ({ volumes }) => volumes?.map(({ size }) => size).find((size) => size !== undefined),
      base,
    ),
    "volume.sub-path": askedByProps(
      "volumeMounts[0].subPath",
      mounted(kind, {}, { subPath: "uploads" }),
      ({ main }) => main?.volumeMounts?.[0]?.subPath,
      base,
    ),
    "volume.read-only": askedByProps(
      "volumeMounts[0].readOnly",
      mounted(kind, {}, { readOnly: true }),
      ({ main }) => main?.volumeMounts?.[0]?.readOnly,
      base,
    ),
  };
}
