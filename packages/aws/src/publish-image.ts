// Filled in by the engine package.
process.stdout.write(`${JSON.parse(process.env.IMAGE_REQUEST ?? "{}").image}\n`);
