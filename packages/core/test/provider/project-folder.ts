import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder with files, as a user's project has them. */
export interface ProjectFolder {
  readonly path: string;
  /** Absolute path of something in it. */
  at(...parts: string[]): string;
  write(path: string, text?: string): string;
  remove(): void;
}

/** Makes a project with `web/Dockerfile` and `web/dev.Dockerfile`. */
export function createProjectFolder(): ProjectFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-core-")));
  const path = join(root, "project");
  const project: ProjectFolder = {
    path,
    at: (...parts) => join(path, ...parts),
    write(file, text = "FROM scratch\n") {
      const full = join(path, file);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
      return full;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  project.write("web/Dockerfile");
  project.write("web/dev.Dockerfile");
  return project;
}
