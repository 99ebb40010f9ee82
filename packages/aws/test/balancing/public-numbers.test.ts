import { describe, expect, it } from "vitest";
import { publicNumbers } from "../../src/balancing/public-numbers";

const port = (number: number, more: object = {}) => ({
  port: number,
  name: `p${number}`,
  protocol: "http" as const,
  public: true,
  container: "main",
  ...more,
});
const numbers = (ports: readonly ReturnType<typeof port>[], assumed?: number) =>
  publicNumbers(ports, assumed).map(({ publicPort }) => publicPort);

describe("the number of a public port", () => {
  it("is the one that browsers assume for the first port, and the port's own for others", () => {
    expect(numbers([port(8080), port(9090)], 443)).toEqual([443, 9090]);
  });

  it("is the port's own where no browser comes", () => {
    expect(numbers([port(6379), port(9090)])).toEqual([6379, 9090]);
  });

  it("is the one that the user gives", () => {
    expect(numbers([port(8080, { publicPort: 8443 }), port(9090)], 443)).toEqual([8443, 9090]);
  });

  it("is the first port's own where another port has the one that browsers assume", () => {
    expect(numbers([port(8080), port(80)], 80)).toEqual([8080, 80]);
    expect(numbers([port(8080), port(9090, { publicPort: 80 })], 80)).toEqual([8080, 80]);
  });

  it("is counted up where the user gave it to another port", () => {
    expect(numbers([port(8080, { publicPort: 9090 }), port(9090), port(9091)])).toEqual([9090, 9091, 9092]);
  });

  it("may be the same for TCP and for UDP", () => {
    expect(numbers([port(53, { protocol: "tcp" }), port(53, { protocol: "udp" })])).toEqual([53, 53]);
  });
});
