import { randomBytes } from "node:crypto";
import type { Engine } from "@wing-containers/engine/engine";
import { createWingProject, type WingProject } from "../wing/wing-project";

/** A Wing project whose app has everything that could be left behind. */
export interface LifecycleProject extends WingProject {
  /** Makes the next run build its image anew. */
  changeImage(): void;
  /** Removes the folder, the images built from it, and its persistent volumes. */
  cleanUp(engine: Engine): Promise<void>;
}

/** Printed by the app's test while it runs. */
export const TEST_RUNS = "the test is running";

/** A build step that takes long enough to be interrupted. */
export const BUILD_STEP = "sleep 2";

/**
 * Makes the project: a service built from a Dockerfile with an anonymous volume, and one of several containers with an
 * ephemeral and a persistent volume. Its test runs for a minute, unless another one is given.
 */
export function createLifecycleProject(
  test = `test "waits" { log("${TEST_RUNS}"); util.sleep(60s); }`,
): LifecycleProject {
  const id = randomBytes(4).toString("hex");
  const folder = `life-${id}`;
  const project = createWingProject({ "main.w": program(folder, test) });
  const changeImage = () => {
    project.write(
      `${folder}/Dockerfile`,
      [
        "FROM busybox:1.36",
        "VOLUME /anonymous",
        `RUN ${BUILD_STEP} && echo ${randomBytes(8).toString("hex")} > /index.html`,
        'CMD ["sh", "-c", "sleep 1; exec httpd -f -p 8080 -h /"]',
      ].join("\n"),
    );
  };
  changeImage();
  return {
    ...project,
    changeImage,
    async cleanUp({ docker }) {
      project.remove();
      const images = await docker.listImages({ filters: { reference: [`wing-containers/${folder}`] } });
      await Promise.all(
        images.map(({ Id }) =>
          docker
            .getImage(Id)
            .remove({ force: true })
            .catch(() => undefined),
        ),
      );
      const { Volumes } = await docker.listVolumes();
      const own = Volumes.filter(({ Name }) => Name.endsWith(`-${id}`));
      await Promise.all(
        own.map(({ Name }) =>
          docker
            .getVolume(Name)
            .remove()
            .catch(() => undefined),
        ),
      );
    },
  };

  function program(context: string, tests: string): string {
    return `
bring cloud;
bring expect;
bring http;
bring util;
bring "@wing-containers/core" as containers;

let web = new containers.Service(
  imageBuild: { context: "./${context}" },
  port: 8080,
  public: true,
  env: { GREETING: "one" },
  stopSignal: "SIGKILL",
  readiness: { httpGet: { path: "/index.html" } },
) as "web";

// begin of pair
let pair = new containers.Service(
  image: "busybox:1.36",
  args: ["sleep", "1000"],
  stopSignal: "SIGKILL",
  sidecars: [{ name: "beside", image: "busybox:1.36", args: ["sleep", "1000"], stopSignal: "SIGKILL" }],
  volumes: [
    { name: "scratch", kind: containers.VolumeKind.EPHEMERAL },
    { name: "kept-${id}", kind: containers.VolumeKind.PERSISTENT },
  ],
  volumeMounts: [{ volume: "scratch", path: "/scratch" }, { volume: "kept-${id}", path: "/kept" }],
) as "pair";
// end of pair

new cloud.Function(inflight () => { log("unrelated: one"); });

${tests}
`;
  }
}
