// Filled in by the engine package.
process.stdout.write(`${process.env.IMAGE}\n`);
