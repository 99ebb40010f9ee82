#!/usr/bin/env node
import { runCommand } from "wing-containers";

void runCommand({ args: process.argv.slice(2), folders: [process.cwd(), __dirname] });
