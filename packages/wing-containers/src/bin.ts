#!/usr/bin/env node
import { runCommand } from "./program/run-command";

void runCommand({ args: process.argv.slice(2), folders: [process.cwd(), __dirname] });
