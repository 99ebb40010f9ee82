import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Makes schema.json anew: what Terraform's plugin for AWS says of the types that the programs of the tests have,
 * without descriptions.
 *
 *     terraform providers schema -json > all.json
 *     node extract-schema.mjs all.json 5.100.0 aws_ecs_service data.aws_region …
 */
const [, , input, version, ...types] = process.argv;
if (input === undefined || version === undefined || types.length === 0)
  throw new Error("Give the file of all schemas, the plugin's version, and types: aws_ecs_service, data.aws_region …");
const PLUGIN = "registry.terraform.io/hashicorp/aws";
const plugin = JSON.parse(readFileSync(input, "utf8")).provider_schemas[PLUGIN];
if (plugin === undefined) throw new Error(`${input} has nothing of ${PLUGIN}.`);

const attribute = ({ type, nested_type, required, optional }) => ({
  ...(nested_type === undefined ? { type } : { nested: block(nested_type) }),
  ...(required && { required }),
  ...(optional && { optional }),
});

const blockType = ({ nesting_mode, min_items, max_items, block: inner }) => ({
  nesting: nesting_mode,
  ...(min_items && { min: min_items }),
  ...(max_items && { max: max_items }),
  ...block(inner),
});

const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object ?? {}).map(([name, one]) => [name, change(one)]));

const block = ({ attributes, block_types }) => ({
  attributes: mapped(attributes, attribute),
  blocks: mapped(block_types, blockType),
});

const lines = [...new Set(types)].sort().map((type) => {
  const kind = type.startsWith("data.") ? "data_source_schemas" : "resource_schemas";
  const found = plugin[kind][type.replace(/^data\./, "")];
  if (found === undefined) throw new Error(`${PLUGIN} ${version} has no ${type}.`);
  return `${JSON.stringify(type)}:${JSON.stringify(block(found.block))}`;
});
const source = `terraform providers schema -json, ${PLUGIN} ${version}`;
const text = `{"source":${JSON.stringify(source)},\n"types":{\n${lines.join(",\n")}\n}}\n`;
writeFileSync(fileURLToPath(new URL("schema.json", import.meta.url)), text);
