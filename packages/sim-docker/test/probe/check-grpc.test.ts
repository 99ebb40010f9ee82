import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData, status } from "@grpc/grpc-js";
import { expect, onTestFinished, test } from "vitest";
import type { ProbeTarget } from "../../src/probe/probe-target";
import { runCheck } from "../../src/probe/run-check";
import { refusingPort, tcpServer } from "../front/test-servers";

type Handler = (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>) => void;

/** A gRPC server whose health method gets and sends the bytes of the messages as they are. */
async function healthServer(check: Handler, service = "grpc.health.v1.Health"): Promise<number> {
  const server = new Server();
  const bytes = (value: Buffer) => value;
  const method = {
    path: `/${service}/Check`,
    requestStream: false,
    responseStream: false,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  };
  server.addService({ check: method }, { check });
  onTestFinished(() => server.forceShutdown());
  return new Promise((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    ),
  );
}

function checkAt(port: number, service = "", timeout = 2) {
  const target: ProbeTarget = {
    addressOf: () => ({ host: "127.0.0.1", port, relayed: false }),
    exec: () => Promise.reject(new Error("not asked")),
  };
  return runCheck({ kind: "grpc", port: 50051, service }, target, timeout);
}

const failed = (reason: string) => ({ ok: false, reason: expect.stringMatching(reason) });

test.each([
  [[], failed("^health service answered UNKNOWN$")],
  [[0x08, 0x01], { ok: true }],
  [[0x08, 0x02], failed("^health service answered NOT_SERVING$")],
  [[0x08, 0x03], failed("^health service answered SERVICE_UNKNOWN$")],
  [[0x08, 0x07], failed("^health service answered 7$")],
  [[0x12, 0x02, 0x78, 0x79, 0x08, 0x01], { ok: true }],
])("the answer with bytes %j is understood", async (bytes, expected) => {
  const port = await healthServer((_call, answer) => answer(null, Buffer.from(bytes)));
  expect(await checkAt(port)).toEqual(expected);
});

test("the service's name is asked for, whatever its length", async () => {
  const asked: Buffer[] = [];
  const port = await healthServer(({ request }, answer) => {
    asked.push(request);
    answer(null, Buffer.from([0x08, 0x01]));
  });
  await checkAt(port, "shop.Cart");
  await checkAt(port, "é".repeat(100));
  expect(asked[0]).toEqual(Buffer.from("\n\x09shop.Cart"));
  expect(asked[1]).toEqual(Buffer.concat([Buffer.from([0x0a, 0xc8, 0x01]), Buffer.from("é".repeat(100))]));
});

test("an unknown service, a missing health service, and other errors are told apart", async () => {
  const unknown = await healthServer((_call, answer) => answer({ code: status.NOT_FOUND, details: "?" }));
  expect(await checkAt(unknown, "shop.Cart")).toEqual(failed('^health service does not know "shop.Cart"$'));
  const missing = await healthServer(() => {}, "other.Service");
  expect(await checkAt(missing)).toEqual(failed("^the server has no grpc.health.v1.Health service$"));
  const broken = await healthServer((_call, answer) => answer({ code: status.INTERNAL, details: "broken" }));
  expect(await checkAt(broken)).toEqual(failed("^health service: broken$"));
});

test("a refused connection, a server that hangs up, and a silent one fail", async () => {
  expect(await checkAt(await refusingPort())).toEqual(failed("^health service: .*ECONNREFUSED"));
  const closing = await tcpServer((socket) => socket.resume().end());
  expect((await checkAt(closing.port)).ok).toBe(false);
  const silent = await healthServer(() => {});
  expect(await checkAt(silent, "", 0.3)).toEqual(failed("^health service at port 50051: no answer within 0.3 s$"));
});
