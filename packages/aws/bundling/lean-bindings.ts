import { readFileSync } from "node:fs";
import type { Options } from "tsup";

/** Parts of Terraform's generated classes that a program never uses which writes JSON, and sets each argument once. */
const UNUSED = [
  /^function \w+ToHclTerraform\([\s\S]*?^}\n/gm,
  /^exports\.\w+ToHclTerraform = .*;\n/gm,
  /^ {4}synthesizeHclAttributes\(\) \{[\s\S]*?^ {4}}\n/gm,
  /^ {4}static generateConfigForImport\([\s\S]*?^ {4}}\n/gm,
  /^ {4}reset\w+\(\) \{[\s\S]*?^ {4}}\n/gm,
];

/** Plugin that leaves the other half of `@cdktf/provider-aws`: the classes themselves, and their JSON. */
export const leanBindings: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "lean-bindings",
  setup(build) {
    build.onLoad({ filter: /[\\/]@cdktf[\\/]provider-aws[\\/]lib[\\/][^\\/]+[\\/]index\.js$/ }, ({ path }) => {
      const generated = readFileSync(path, "utf8");
      return { contents: UNUSED.reduce((source, part) => source.replace(part, ""), generated) };
    });
  },
};
