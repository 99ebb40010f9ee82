/**
 * Plugin of tsup for the packages that bundle this one. dockerode loads SSH and gRPC with itself, which takes longer than
 * everything else of a start. Neither is used: engines behind SSH are refused, and builds have a session of their own.
 * That one's gRPC would read .proto files for services that watch it, which nobody asks for.
 *
 * @type {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]}
 */
exports.withoutUnusedTransports = {
  name: "without-unused-transports",
  setup(build) {
    /** @type {(filter: RegExp, importers: RegExp) => void} */
    const leaveOut = (filter, importers) =>
      build.onResolve({ filter }, ({ importer, path }) =>
        importers.test(importer) ? { path, namespace: "unused" } : undefined,
      );
    leaveOut(/^\.\/(ssh|session)$/, /[\\/]docker(ode|-modem)[\\/]lib[\\/]/);
    leaveOut(/^@grpc\/proto-loader$/, /[\\/]@grpc[\\/]grpc-js[\\/]/);
    build.onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error("${path} is not part of this bundle"); };`,
    }));
  },
};
