bring cloud;
bring expect;
bring util;
bring "@wing-containers/core" as containers;

let reports = new cloud.Bucket() as "reports";

// A function that runs in a container of its own, started when it is first invoked.
let summarise = new containers.Function(inflight (event: Json?): Json? => {
  let text = event?.tryAsStr() ?? "";
  let words = text.split(" ");
  reports.put("{text}.txt", words.join("\n"));
  return { words: words.length };
}, timeout: 20s) as "summarise";

// A service that is a closure: what it returns stops it.
let clerk = new containers.Service(inflight () => {
  let result = summarise.invoke("a service calls a function");
  reports.put("opened.json", Json.stringify(result));
  return () => {
    reports.put("closed.txt", "bye");
  };
}) as "clerk";

// Wing's own service runs in a container too.
new cloud.Service(inflight () => {
  reports.put("builtin.txt", "hello");
}) as "builtin";

test "the function counts words and stores them" {
  expect.equal(summarise.invoke("one two three"), Json { words: 3 });
  expect.equal(reports.get("one two three.txt").split("\n").length, 3);
}

test "the services do their work" {
  util.waitUntil(inflight () => { return reports.exists("opened.json") && reports.exists("builtin.txt"); });
  expect.equal(reports.get("opened.json"), "\{\"words\":5}");
  clerk.stop();
  expect.equal(reports.get("closed.txt"), "bye");
}
