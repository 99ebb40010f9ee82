import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dnsLabel } from "../../../src/provider/names/dns-label";
import { isDnsLabel } from "../../../src/provider/names/is-dns-label";

describe("dnsLabel", () => {
  it.each([
    ["redis", "redis"],
    ["a--b", "a--b"],
    ["Service", "service"],
    ["Backend-api", "backend-api"],
    ["my_queue.worker", "my-queue-worker"],
  ])("makes %s to %s", (text, label) => {
    expect(dnsLabel(text)).toBe(label);
  });

  it("adds a hash where letters are lost, where none comes first, and where the text is too long", () => {
    expect(dnsLabel("café")).toMatch(/^caf-[0-9a-f]{8}$/);
    expect(dnsLabel("9lives")).toMatch(/^w-9lives-[0-9a-f]{8}$/);
    expect(dnsLabel("")).toMatch(/^w-[0-9a-f]{8}$/);
    expect(dnsLabel("a".repeat(64))).toMatch(/^a{54}-[0-9a-f]{8}$/);
  });

  it("keeps texts apart that differ in what is lost", () => {
    const labels = ["ä", "ö", "1", "2", "a".repeat(64), "a".repeat(65), `${"a".repeat(300)}b`, `${"a".repeat(300)}c`];
    expect(new Set(labels.map(dnsLabel)).size).toBe(labels.length);
  });

  it("gives a label for every text, the same each time, and leaves labels alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
        const label = dnsLabel(text);
        expect(isDnsLabel(label)).toBe(true);
        expect(label.length).toBeLessThanOrEqual(63);
        expect(dnsLabel(text)).toBe(label);
        expect(dnsLabel(label)).toBe(label);
      }),
    );
  });
});
