// Copies the template to `lib/template`, with a manifest that names the versions which it is built and tested with here.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const source = join(import.meta.dirname, "template");
const target = join(import.meta.dirname, "lib/template");

/** What is made of the others, or installed. */
const made = new Set(["node_modules", "lib", "target", ".turbo", "conformance-report.json"]);

rmSync(target, { recursive: true, force: true });
cpSync(source, target, { recursive: true, filter: (path) => !made.has(basename(path)) || path === source });
// npm reads a .gitignore as a list of what not to pack.
renameSync(join(target, ".gitignore"), join(target, "gitignore"));

// Beside code, tools would take it for that code's.
rmSync(join(target, "package.json"));
const { private: _, ...manifest } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
for (const field of ["peerDependencies", "devDependencies"]) {
  manifest[field] = Object.fromEntries(Object.keys(manifest[field]).map((name) => [name, `^${installed(name)}`]));
}
writeFileSync(join(target, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);

function installed(name) {
  return JSON.parse(readFileSync(join(source, "node_modules", name, "package.json"), "utf8")).version;
}
