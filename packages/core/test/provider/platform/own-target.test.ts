import { core, std } from "@winglang/sdk";
import { expect, test } from "vitest";
import { ownTarget } from "../../../src/provider/index";

test("an app of a target of one's own is made, and written when it is complete", () => {
  const happened: string[] = [];
  class Part extends std.Resource {
    public override _preSynthesize(): void {
      happened.push(`${this.node.path} is prepared`);
    }
  }
  class Program extends std.Resource {
    public constructor(scope: core.App, id: string) {
      super(scope, id);
      new Part(this, "part");
    }
  }
  const hook = (name: string) => () => happened.push(name);
  const { target, newApp } = ownTarget("acme", (app) => happened.push(`written to ${app.outdir}`));
  const app = newApp?.({
    outdir: "out",
    entrypointDir: "/program",
    rootConstruct: Program,
    classFactory: new core.ClassFactory([], []),
    synthHooks: { preSynthesize: [hook("pre")], postSynthesize: [hook("post")], validate: [hook("valid")] },
  });
  expect([target, app?._target, happened]).toEqual(["acme", "acme", []]);
  expect(app?.synth()).toBe("out");
  expect(happened).toEqual(["root/Default/part is prepared", "pre", "written to out", "post", "valid"]);
});

test.each(["", "Acme", "2nd", "my target", "sim", "tf-aws"])("a target cannot be called %j", (name) => {
  expect(() => ownTarget(name, () => undefined)).toThrow(
    `The target is called ${JSON.stringify(name)}; it needs a name of lower-case letters`,
  );
});
