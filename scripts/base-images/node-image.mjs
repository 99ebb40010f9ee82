import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { copyOwnProgram } from "./copy-program.mjs";
import { writeProgram } from "./write-program.mjs";

/**
 * The Node that runs this script, with glibc whatever the tag says. npm is not in it: where no image can be pulled a
 * build cannot install packages either.
 */
export const nodeImage = {
  names: ["node:20-alpine"],
  users: [{ name: "node", id: 1000 }],
  instructions: [
    "RUN chown node:node /home/node",
    `ENV NODE_VERSION=${process.versions.node}`,
    `ENTRYPOINT ["docker-entrypoint.sh"]`,
    `CMD ["node"]`,
  ],
  async fill(root) {
    await copyOwnProgram(root, process.execPath, "usr/local/bin/node");
    await mkdir(join(root, "home/node"), { recursive: true });
    await writeProgram(root, "usr/local/bin/docker-entrypoint.sh", [
      "set -e",
      `case "\${1:-}" in`,
      `  -*) exec node "$@" ;;`,
      "esac",
      `# A name that is no command is a script for node, as in the official image.`,
      `if command -v "$1" >/dev/null 2>&1; then exec "$@"; fi`,
      `exec node "$@"`,
    ]);
  },
};
