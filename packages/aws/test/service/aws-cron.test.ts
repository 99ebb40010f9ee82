import { expect, test } from "vitest";
import { awsCron } from "../../src/service/scaling/aws-cron";

test.each([
  ["0 8 * * *", ["cron(0 8 * * ? *)"]],
  ["* * * * *", ["cron(* * * * ? *)"]],
  ["*/15 * * * *", ["cron(0,15,30,45 * * * ? *)"]],
  ["5/20 1-3 * * *", ["cron(5,25,45 1,2,3 * * ? *)"]],
  ["10-40/10 0 * * *", ["cron(10,20,30,40 0 * * ? *)"]],
  ["0 0 1,15 jan-MAR *", ["cron(0 0 1,15 1,2,3 ? *)"]],
  ["30 20 */10 * *", ["cron(30 20 1,11,21,31 * ? *)"]],
  // Days of the week: 0 and 7 are Sunday there, 1 is Sunday here.
  ["0 8 * * 1-5", ["cron(0 8 ? * 2,3,4,5,6 *)"]],
  ["0 8 * * 0", ["cron(0 8 ? * 1 *)"]],
  ["0 8 * * 7", ["cron(0 8 ? * 1 *)"]],
  ["0 8 * * 0,7", ["cron(0 8 ? * 1 *)"]],
  ["0 8 * * 5-7", ["cron(0 8 ? * 1,6,7 *)"]],
  ["0 8 * * mon,FRI", ["cron(0 8 ? * 2,6 *)"]],
  ["0 8 * * */2", ["cron(0 8 ? * 1,3,5,7 *)"]],
  // Either matches.
  ["0 8 1 * 1", ["cron(0 8 1 * ? *)", "cron(0 8 ? * 2 *)"]],
])("%s is %j", (unix, aws) => {
  expect(awsCron(unix)).toEqual(aws);
});

test.each(["0 8 */2 * 1", "0 8 1 * */2"])("%s, where both must match, cannot be said", (unix) => {
  expect(awsCron(unix)).toBeUndefined();
});
