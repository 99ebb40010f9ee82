import type Dockerode from "dockerode";

type Modem = Dockerode["modem"];
type DialOptions = Parameters<Modem["dial"]>[0];

/** One request to the engine that dockerode has no fitting method for. Success is status 200. */
export function dial<Result>(
  docker: Dockerode,
  request: Omit<DialOptions, "statusCodes"> & { readonly registryconfig?: object },
): Promise<Result> {
  const statusCodes = { 200: true, 400: "bad parameter", 403: "forbidden", 404: "not found", 500: "server error" };
  return new Promise((resolve, reject) => {
    docker.modem.dial({ ...request, statusCodes }, (error, result) => {
      if (error) reject(error);
      else resolve(result as Result);
    });
  });
}
