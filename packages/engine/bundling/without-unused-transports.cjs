/**
 * Plugin of tsup for the packages that bundle this one. dockerode loads SSH and gRPC with itself, which takes longer than
 * everything else of a start. Neither is used: engines behind SSH are refused, and builds have a session of their own.
 *
 * @type {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]}
 */
exports.withoutUnusedTransports = {
  name: "without-unused-transports",
  setup(build) {
    build.onResolve({ filter: /^\.\/(ssh|session)$/ }, ({ importer, path }) =>
      /[\\/]docker(ode|-modem)[\\/]lib[\\/]/.test(importer) ? { path, namespace: "unused" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error("dockerode's ${path} is not part of this bundle"); };`,
    }));
  },
};
