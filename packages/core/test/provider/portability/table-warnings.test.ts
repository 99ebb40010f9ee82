import { expect, it } from "vitest";
import { native } from "../../../src/provider/capabilities/support";
import { tableWarnings } from "../../../src/provider/portability/table-warnings";
import { nativeTable } from "../capabilities/native-table";

const warningsOf = (capabilities: object, functions?: object) =>
  tableWarnings({ id: "acme", capabilities, functions } as never, "containers.targets[0]").map(
    ({ code, severity, given }) => [code, severity, given],
  );

it("says nothing where everything is answered, whatever is different for functions", () => {
  expect(warningsOf(nativeTable())).toEqual([]);
  expect(warningsOf(nativeTable(), { "port.udp": native })).toEqual([]);
});

it("tells once of what this version does not know, also where only functions have it", () => {
  const table = { ...nativeTable(), "port.quic": native };
  expect(warningsOf(table, { "port.quic": native, "gpu.sharing": native })).toEqual([
    ["portability.version", "warning", "port.quic, gpu.sharing"],
  ]);
});

it("tells of what services have no answer for, also where functions have one", () => {
  const { "port.udp": _, ...fewer } = nativeTable();
  expect(warningsOf(fewer, { "port.udp": native })).toEqual([["portability.version", "warning", "port.udp"]]);
});
