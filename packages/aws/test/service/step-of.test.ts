import { expect, test } from "vitest";
import { stepOf } from "../../src/service/rollout/step-of";

const ENVIRONMENT = { TASK: "t", CLUSTER: "c", SUBNETS: "a,b", SECURITY_GROUPS: "g", TIMEOUT: "60" };

test("a step is read from the environment", () => {
  expect(stepOf({ ...ENVIRONMENT, CAPACITY_PROVIDER: "gpus" })).toEqual({
    ...{ task: "t", cluster: "c", subnets: ["a", "b"], securityGroups: ["g"], timeout: 60, capacityProvider: "gpus" },
  });
});

test.each(Object.keys(ENVIRONMENT))("without %s it says what is missing", (name) => {
  expect(() => stepOf({ ...ENVIRONMENT, [name]: undefined })).toThrow(`The variable ${name} is not set`);
});

test.each(["0", "-1", "soon"])("a timeout of %s is refused", (timeout) => {
  expect(() => stepOf({ ...ENVIRONMENT, TIMEOUT: timeout })).toThrow(`TIMEOUT is ${timeout}`);
});
