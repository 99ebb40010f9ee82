const net = require("node:net");

/** Sends one command in redis' own protocol and gives back its one-line answer. */
function send(...words) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(6379, process.env.REDIS_HOST);
    socket.setTimeout(2_000, () => socket.destroy(new Error("redis does not answer")));
    socket.once("error", reject);
    socket.once("data", (answer) => {
      socket.end();
      const text = answer.toString().trim();
      if (text.startsWith("-")) reject(new Error(text.slice(1)));
      else resolve(text.slice(1));
    });
    socket.write(`${words.join(" ")}\r\n`);
  });
}

exports.ping = () => send("PING");
exports.increment = (key) => send("INCR", key);
