import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { copyPackagedProgram } from "./copy-program.mjs";
import { writeProgram } from "./write-program.mjs";

/** Debian's redis-server and redis-cli, started as in the official image. */
export const redisImage = {
  names: ["redis:7-alpine", "redis:alpine3.18"],
  users: [{ name: "redis", id: 999 }],
  instructions: [
    "WORKDIR /data",
    "RUN chown redis:redis /data",
    "VOLUME /data",
    "EXPOSE 6379",
    `ENTRYPOINT ["docker-entrypoint.sh"]`,
    `CMD ["redis-server"]`,
  ],
  async fill(root, packages) {
    await copyPackagedProgram(root, packages, "usr/bin/redis-server");
    await copyPackagedProgram(root, packages, "usr/bin/redis-cli");
    await mkdir(join(root, "data"));
    await writeProgram(root, "usr/local/bin/docker-entrypoint.sh", [
      "set -e",
      `case "\${1:-}" in`,
      `  -* | *.conf) set -- redis-server "$@" ;;`,
      "esac",
      `if [ "$1" != redis-server ]; then exec "$@"; fi`,
      `case "\${2:-}" in`,
      `  -v | --version | -h | --help) exec "$@" ;;`,
      "esac",
      "# The official build has the protected mode off, so that other containers may connect.",
      `exec "$@" --protected-mode no`,
    ]);
  },
};
