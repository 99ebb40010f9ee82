import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const PROPS = join(__dirname, "../../../src/props");

/** Every field of every struct that a user writes, such as `Port.port`, read from the source. */
export function propsFields(): readonly string[] {
  return readdirSync(PROPS).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(PROPS, file), "utf8"), ts.ScriptTarget.ES2022, true);
    return source.statements
      .filter(ts.isInterfaceDeclaration)
      .flatMap((struct) =>
        struct.members
          .filter(ts.isPropertySignature)
          .map((member) => `${struct.name.text}.${member.name.getText(source)}`),
      );
  });
}
