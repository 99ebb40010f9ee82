import assert from "node:assert/strict";
import { EchoClient } from "../echo-image/echo-client";
import type { Scenario } from "../runtime/scenario";
import { until } from "../runtime/until";
import { echoProgram, pathOf } from "./echo-program";

export const forwardingScenario: Scenario = {
  title:
    "events of queues, topics and buckets reach a container; what it refuses comes again, or becomes a dead letter",
  proves: ["event-handler"],
  needs: ["image.build", "port.http", "port.public"],
  files: echoProgram(`
    let web = new containers.Service(image: "./echo", port: 8080, public: true) as "web";
    let queue = new cloud.Queue() as "queue";
    queue.setConsumer(web.forward(path: "/events/queue?refuse=1").fromQueue());
    let letters = new cloud.Queue() as "letters";
    letters.setConsumer(web.forward(path: "/events/letters").fromQueue());
    let counted = new cloud.Queue(dlq: { queue: letters, maxDeliveryAttempts: 2 }) as "counted";
    counted.setConsumer(web.forward(path: "/events/counted?refuse=3").fromQueue());
    let topic = new cloud.Topic() as "topic";
    topic.onMessage(web.forward(path: "/events/topic").fromTopic());
    let store = new cloud.Bucket() as "store";
    store.onCreate(web.forward(path: "/events/created").fromBucketEvent());
    new cloud.Function(inflight () => {
      queue.push("work");
      counted.push("refused");
      topic.publish("news");
      store.put("a/b.txt", "text");
    }) as "send";
  `),
  async check(app) {
    const web = new EchoClient(app, pathOf("web"));
    await web.untilServed();
    await app.invoke(pathOf("send"));
    const got = async (path: string, count = 1) => {
      const { requests } = await web.report();
      const found = requests.filter(({ url }) => url === path);
      return found.length >= count ? found : undefined;
    };
    const [news] = await until("the topic's message comes", () => got("/events/topic"));
    assert.deepEqual([news?.method, news?.body, news?.headers["ce-type"]], ["POST", "news", "wing.topic.message"]);
    const [created] = await until("the bucket's event comes", () => got("/events/created"));
    assert.deepEqual(JSON.parse(created?.body ?? ""), { key: "a/b.txt", type: "create" });
    const [letter] = await until("the dead letter comes", () => got("/events/letters"), 90);
    assert.equal(letter?.body, "refused");
    assert.equal((await got("/events/counted?refuse=3", 2))?.length, 2, "the attempts were others");
    // Queues wait before they deliver again; the simulated one waits 30 s.
    const delivered = await until("the queue's message comes again", () => got("/events/queue?refuse=1", 2), 90);
    assert.deepEqual([...new Set(delivered.map(({ body }) => body))], ["work"]);
  },
};
