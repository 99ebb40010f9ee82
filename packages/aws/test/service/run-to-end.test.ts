import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ECSClient } from "@aws-sdk/client-ecs";
import { afterEach, expect, test } from "vitest";
import { runToEnd } from "../../src/service/rollout/run-to-end";

const STEP = {
  ...{ task: "arn:task", cluster: "arn:cluster", subnets: ["subnet-1"], securityGroups: ["sg-1"], timeout: 30 },
};

let server: Server | undefined;

afterEach(() => server?.close());

/** ECS as far as it is asked: each operation has its answers, the last of which stays. */
async function ecs(answers: Readonly<Record<string, readonly unknown[]>>) {
  const calls: { readonly operation: string; readonly input: unknown }[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const before = calls.filter((call) => call.operation === operation).length;
    calls.push({ operation, input: JSON.parse(Buffer.concat(chunks).toString()) });
    const known = answers[operation] ?? [];
    response.end(JSON.stringify(known[Math.min(before, known.length - 1)] ?? {}));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const client = new ECSClient({ endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", credentials });
  return { client, calls };
}

const started = { tasks: [{ taskArn: "arn:run" }] };
const running = { tasks: [{ taskArn: "arn:run", lastStatus: "RUNNING" }] };
const stopped = (exitCode?: number) => ({
  tasks: [
    {
      taskArn: "arn:run",
      lastStatus: "STOPPED",
      stoppedReason: "it ended",
      containers: [
        { name: "wing-bindings", exitCode: 143 },
        { name: "main", exitCode },
      ],
    },
  ],
});

test("waits until the task has ended well", async () => {
  const { client, calls } = await ecs({ RunTask: [started], DescribeTasks: [running, running, stopped(0)] });
  await runToEnd(client, STEP, 10);
  expect(calls.map(({ operation }) => operation)).toEqual(["RunTask", ...Array(3).fill("DescribeTasks")]);
  expect(calls[0]?.input).toMatchObject({
    taskDefinition: "arn:task",
    launchType: "FARGATE",
    networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"] } },
  });
});

test("runs on machines where there are some", async () => {
  const { client, calls } = await ecs({ RunTask: [started], DescribeTasks: [stopped(0)] });
  await runToEnd(client, { ...STEP, capacityProvider: "gpus" }, 10);
  expect(calls[0]?.input).toMatchObject({ capacityProviderStrategy: [{ capacityProvider: "gpus", weight: 1 }] });
});

test.each([
  [{ RunTask: [{ failures: [{ reason: "RESOURCE:CPU" }] }] }, "ECS did not start arn:task: RESOURCE:CPU"],
  [{ RunTask: [started], DescribeTasks: [stopped(3)] }, "arn:run ended with code 3: it ended"],
  [{ RunTask: [started], DescribeTasks: [stopped()] }, "arn:run ended without a code: it ended"],
])("fails by %j", async (answers, message) => {
  const { client } = await ecs(answers);
  await expect(runToEnd(client, STEP, 10)).rejects.toThrow(message);
});

test("stops a task that takes too long", async () => {
  const { client, calls } = await ecs({ RunTask: [started], DescribeTasks: [running] });
  await expect(runToEnd(client, { ...STEP, timeout: 0.1 }, 10)).rejects.toThrow("did not end within 0.1 s");
  expect(calls.at(-1)).toMatchObject({ operation: "StopTask", input: { task: "arn:run" } });
});
