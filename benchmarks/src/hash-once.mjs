// A fresh process that hashes one context, described on its standard input, and says how long the hashing itself took.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { hashContext } from "@wing-containers/provider-kit";

const options = JSON.parse(readFileSync(0, "utf8"));
const began = performance.now();
const { hash, files } = hashContext(options);
console.log(JSON.stringify({ hash, files: files.length, duration: performance.now() - began }));
