import { runPublish } from "../../src/publish/run-publish";

// What a provider's program looks like, for any registry with users and passwords.

void runPublish(({ registry, repository, version }) => {
  const { REGISTRY_USER: username = "", REGISTRY_PASSWORD: password = "" } = process.env;
  return {
    exists: async () => {
      const headers = {
        Accept: "application/vnd.docker.distribution.manifest.v2+json",
        Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
      };
      const url = `http://${registry}/v2/${repository}/manifests/${version}`;
      return (await fetch(url, { method: "HEAD", headers })).ok;
    },
    credentials: async () => ({ username, password }),
  };
});
