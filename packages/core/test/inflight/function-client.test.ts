import { expect, test } from "vitest";
import { functionClient } from "../../src/inflight/function-client";

class Client {
  public readonly events: unknown[] = [];
  public async invoke(event?: unknown): Promise<unknown> {
    this.events.push(event);
    return this.events.length;
  }
  public async invokeAsync(event?: unknown): Promise<void> {
    this.events.push(["later", event]);
  }
}

test("it is called as each kind of handler is, and keeps its own methods", async () => {
  const client = functionClient(new Client());
  expect(await client("message")).toBe(1);
  expect(await client.handle({ method: "GET" })).toBe(2);
  expect(await client("key", "OnCreate")).toBe(3);
  expect(await client()).toBe(4);
  expect(await client.invoke(5)).toBe(5);
  await client.invokeAsync(6);
  expect(client.events).toEqual([
    "message",
    { method: "GET" },
    { key: "key", type: "create" },
    undefined,
    5,
    ["later", 6],
  ]);
});
