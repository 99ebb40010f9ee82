bring cloud;
bring expect;
bring util;
bring "@wing-containers/core" as containers;

let orders = new cloud.Queue() as "orders";
let receipts = new cloud.Bucket() as "receipts";

// Any program that speaks HTTP is a worker: messages come as requests, and 2xx acknowledges them.
let worker = new containers.Service(
  image: "./worker",
  port: 8080,
  readiness: { tcpSocket: {} },
) as "worker";
orders.setConsumer(worker.forward(path: "/cgi-bin/order").fromQueue());

// It may store receipts, and nothing else, by requests to $WING_BINDINGS_URL.
worker.bind("receipts", receipts, ["put"]);

test "each order gets a receipt" {
  orders.push("first");
  orders.push("second");
  util.waitUntil(inflight () => { return receipts.list().length == 2; });
  expect.equal(receipts.get("first"), "thank you for first");
}
