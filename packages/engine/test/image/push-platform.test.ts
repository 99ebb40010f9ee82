import { expect, test } from "vitest";
import type { Engine } from "../../src/engine";
import { pushPlatform } from "../../src/image/push-platform";

const engine = (apiVersion: string) => ({ apiVersion }) as Engine;

test("an engine that may have several platforms of an image is told which one", () => {
  expect(pushPlatform(engine("1.46"), "linux/arm64")).toEqual({ platform: '{"os":"linux","architecture":"arm64"}' });
  expect(pushPlatform(engine("1.47"), "linux/arm/v7")).toEqual({
    platform: '{"os":"linux","architecture":"arm","variant":"v7"}',
  });
});

test("an older one is not, and neither is one that was asked for none", () => {
  expect(pushPlatform(engine("1.45"), "linux/arm64")).toEqual({});
  expect(pushPlatform(engine("1.47"), undefined)).toEqual({});
});
