// Loaded into `wing` before its own code: writes down when Wing's simulator starts and stops the program.
const { writeFileSync } = require("node:fs");

const { BENCHMARK_SDK: sdk, BENCHMARK_TIMES: file } = process.env;

// The compiler's child processes are part of what is measured, not measured themselves.
process.execArgv = [];

const { Simulator } = require(sdk).simulator;
const times = {};

for (const method of ["start", "stop"]) {
  const original = Simulator.prototype[method];
  Simulator.prototype[method] = async function (...args) {
    times[`${method}Began`] = Date.now();
    await original.apply(this, args);
    times[`${method}Ended`] = Date.now();
    writeFileSync(file, JSON.stringify(times));
  };
}
