#!/usr/bin/env node
import { Command } from "commander";
import { findEngine } from "../engine/find-engine";
import { clean } from "./clean";

const program = new Command("wing-containers").description("Looks after what Wing Containers keeps on this machine.");

program
  .command("clean")
  .description("remove persistent volumes, and whatever dead processes left on the container engine")
  .option("--app <id>", "only the volumes of one app (the id is in the volume's name, after `wing-`)")
  .action(async ({ app }: { app?: string }) => {
    for (const line of await clean(await findEngine(), app)) console.log(line);
  });

program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
