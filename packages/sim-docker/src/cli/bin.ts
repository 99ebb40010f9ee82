#!/usr/bin/env node
import { runCommand } from "wing-containers";

// The same program as the bin of `wing-containers`, for package managers that link the bins of direct dependencies only.
void runCommand({ args: process.argv.slice(2), folders: [process.cwd(), __dirname] });
