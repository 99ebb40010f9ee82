/**
 * Plugin of tsup for the packages that bundle this one: `readable-stream`, which dockerode brings, is a copy of Node's own
 * streams for older Nodes. Its READABLE_STREAM=disable does the same when it runs.
 *
 * @type {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]}
 */
exports.nodeStreams = {
  name: "node-streams",
  setup(build) {
    build.onResolve({ filter: /^readable-stream$/ }, () => ({ path: "node:stream", external: true }));
  },
};
