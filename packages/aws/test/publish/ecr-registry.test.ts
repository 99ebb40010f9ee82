import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseImageReference } from "@wing-containers/engine/image-reference";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ecrHost } from "../../src/publish/ecr-host";
import { ecrRegistry } from "../../src/publish/ecr-registry";

const IMAGE = parseImageReference("123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:web-1");

interface Asked {
  readonly operation: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** The registry of the image at a server that gives one answer; resolves with what it was asked. */
async function withEcr(
  status: number,
  answer: object,
  run: (registry: ReturnType<typeof ecrRegistry>) => Promise<void>,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await request.toArray()).join(""));
    const { authorization, "x-amz-target": operation } = request.headers;
    asked.push({ operation: operation?.toString(), authorization, body });
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    await run(ecrRegistry({ account: "123456789012", region: "eu-west-1" }, IMAGE));
  } finally {
    server.close();
  }
  return asked;
}

describe("a registry of ECR", { timeout: 30_000 }, () => {
  beforeEach(() => {
    for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIATEST");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "s3cret");
    vi.stubEnv("AWS_CONFIG_FILE", "/nonexistent/config");
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials");
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
  });
  afterEach(() => vi.unstubAllEnvs());

  test("is asked in the account and region of its host", async () => {
    const [asked] = await withEcr(200, { imageDetails: [{}] }, async ({ exists }) => expect(await exists()).toBe(true));
    expect(asked).toMatchObject({
      operation: "AmazonEC2ContainerRegistry_V20150921.DescribeImages",
      body: { registryId: "123456789012", repositoryName: "team/app", imageIds: [{ imageTag: "web-1" }] },
    });
    expect(asked?.authorization).toContain("/eu-west-1/ecr/aws4_request");
  });

  test("does not have an image that it does not know", async () => {
    const answer = { __type: "ImageNotFoundException", message: "no such image" };
    await withEcr(400, answer, async ({ exists }) => expect(await exists()).toBe(false));
  });

  test("gives the name and password of a push", async () => {
    const authorizationToken = Buffer.from("AWS:pass:word").toString("base64");
    await withEcr(200, { authorizationData: [{ authorizationToken }] }, async ({ credentials }) =>
      expect(await credentials?.()).toEqual({ username: "AWS", password: "pass:word" }),
    );
  });

  test.each([
    ["ExpiredTokenException", "The security token included in the request is expired", /log in again/],
    ["UnrecognizedClientException", "The security token included in the request is invalid", /check AWS_PROFILE/],
    [
      "AccessDeniedException",
      "User: x is not authorized to perform: ecr:DescribeImages",
      /needs ecr:GetAuth.*PutImage/,
    ],
    ["RepositoryNotFoundException", "The repository does not exist", /Create the repository/],
    ["ServerException", "These errors are usually caused by a server-side issue.", /apply again/],
  ])("%s is told with what to do", async (type, message, remedy) => {
    await withEcr(400, { __type: type, message }, async ({ exists, credentials }) => {
      for (const ask of [exists, credentials]) {
        const error = await ask?.().catch((thrown: Error) => thrown);
        expect(String(error)).toContain(message);
        expect(String(error)).toContain(IMAGE.name);
        expect(String(error)).toMatch(remedy);
        expect(String(error)).not.toContain("s3cret");
      }
    });
  });

  test("says that there are no credentials", async () => {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, undefined);
    await withEcr(200, {}, async ({ exists }) => {
      await expect(exists()).rejects.toThrow(/CredentialsProviderError[\s\S]*AWS_PROFILE, AWS_ACCESS_KEY_ID/);
    });
  });

  test("says that it cannot be reached", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    const { exists } = ecrRegistry({ account: "123456789012", region: "eu-west-1" }, IMAGE);
    await expect(exists()).rejects.toThrow(/ECONNREFUSED[\s\S]*network/);
  });
});

test.each([
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com", "eu-west-1"],
  ["123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"],
  ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "cn-north-1"],
  ["123456789012.dkr-ecr.eu-west-1.on.aws", "eu-west-1"],
])("%s is a host of ECR", (host, region) => {
  expect(ecrHost(host)).toEqual({ account: "123456789012", region });
});

test.each(["ghcr.io", "localhost:5000", "public.ecr.aws", "123456789012.dkr.ecr.eu-west-1.amazonaws.com.example.org"])(
  "%s is no host of ECR",
  (host) => {
    expect(ecrHost(host)).toBeUndefined();
  },
);
