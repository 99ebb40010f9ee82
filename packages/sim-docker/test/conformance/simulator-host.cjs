// A process that runs one compiled program in Wing's simulator, and does what its parent asks: it can be killed.
const { simulator } = require("@winglang/sdk");

/** @type {import("@winglang/sdk").simulator.Simulator} */
let running;

const ORDERS = {
  async start(simfile, stateDir) {
    running = new simulator.Simulator({ simfile, stateDir });
    running.onTrace({
      callback: ({ type, sourcePath, data }) => process.send({ type, sourcePath, text: data.message }),
    });
    await running.start();
  },
  attribute: async (path, name) => running.getResourceConfig(path).attrs[name],
  call: (path, method, args) => running.getResource(path)[method](...args),
  async stop() {
    await running?.stop();
  },
};

process.on("message", async ({ id, order, args }) => {
  try {
    process.send({ id, value: await ORDERS[order](...args) });
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) });
  }
});
process.on("disconnect", () => process.exit());
