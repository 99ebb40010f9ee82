import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const PACKAGES = resolve(__dirname, "../../../..");
const CORE = join(PACKAGES, "core/src/provider");
const ENTRY = join(CORE, "capabilities/index.ts");

/** A change of a source, made in memory. */
export interface SourceEdit {
  /** Below `packages/core/src/provider`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The tables of all providers of this repository, also of one that is a template in another package. */
export const TABLES = readdirSync(PACKAGES)
  .flatMap((name) => [join(PACKAGES, name), join(PACKAGES, name, "template")])
  .map((provider) => join(provider, "src/capabilities.ts"))
  .filter((file) => existsSync(file));

/**
 * Compiles the capabilities of core and the tables of all providers with the real compiler, as if the edits had been made.
 *
 * @returns what it says, by file below `packages/`
 */
export function compileProviders(edits: readonly SourceEdit[]): Readonly<Record<string, readonly string[]>> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    // Providers get core's sources, not what was built of them.
    paths: { "@wing-containers/core/capabilities": [ENTRY] },
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  host.readFile = (file) => {
    const text = read(file);
    return text === undefined ? text : edits.filter((edit) => join(CORE, edit.file) === file).reduce(change, text);
  };
  host.getSourceFile = (file, language) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([join(CORE, "capabilities/asked-capabilities.ts"), ENTRY, ...TABLES], options, host);
  const said: Record<string, string[]> = {};
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file === undefined ? "" : relative(PACKAGES, file.fileName);
    said[name] = [...(said[name] ?? []), ts.flattenDiagnosticMessageText(messageText, "\n")];
  }
  return said;
}

function change(text: string, { file, find, replace }: SourceEdit): string {
  if (!text.includes(find)) throw new Error(`${file} has no ${JSON.stringify(find)}`);
  return text.replace(find, replace);
}
