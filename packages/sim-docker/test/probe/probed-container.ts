import { randomUUID } from "node:crypto";
import Docker from "dockerode";
import type { ProbeTarget } from "../../src/probe/probe-target";

/** A running container with one port, seen from both sides. */
export interface ProbedContainer {
  /** Its published port. */
  readonly published: ProbeTarget;
  /** Its own address. */
  readonly direct: ProbeTarget;
}

const LABEL = "com.wing-containers.test";

/** Starts containers for one test file. */
export function probedContainers() {
  const docker = new Docker();
  const test = `probe-${randomUUID()}`;
  return {
    /** Starts an image with a command; `port` is published on a free loopback port. */
    async start(image: string, port: number, command?: string[]): Promise<ProbedContainer> {
      const container = await docker.createContainer({
        Image: image,
        ...(command ? { Cmd: command } : {}),
        Labels: { [LABEL]: test },
        ExposedPorts: { [`${port}/tcp`]: {} },
        HostConfig: { PortBindings: { [`${port}/tcp`]: [{ HostIp: "127.0.0.1", HostPort: "" }] }, Init: true },
      });
      await container.start();
      const { NetworkSettings: settings } = await container.inspect();
      const { IPAddress: address = "" } = settings.Networks.bridge ?? {};
      const hostPort = Number(settings.Ports[`${port}/tcp`]?.[0]?.HostPort);
      const exec = () => Promise.reject(new Error("not asked"));
      return {
        published: { addressOf: () => ({ host: "127.0.0.1", port: hostPort, relayed: true }), exec },
        direct: { addressOf: (asked) => ({ host: address, port: asked, relayed: false }), exec },
      };
    },

    /** Removes every container that was started. */
    async removeAll(): Promise<void> {
      const found = await docker.listContainers({ all: true, filters: { label: [`${LABEL}=${test}`] } });
      await Promise.all(found.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })));
    },
  };
}
