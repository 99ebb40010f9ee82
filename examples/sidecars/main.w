bring expect;
bring http;
bring util;
bring "@wing-containers/core" as containers;

let site = new containers.Service(
  image: "nginx:1.25-alpine",
  port: 80,
  public: true,
  readiness: { httpGet: { path: "/index.html" }, period: 1s },
  volumes: [{ name: "pages" }],
  volumeMounts: [{ volume: "pages", path: "/usr/share/nginx/html", readOnly: true }],
  // Runs to the end before anything else starts.
  initContainers: [{
    name: "first-page",
    image: "busybox:1.36",
    args: ["sh", "-c", "echo welcome > /pages/index.html"],
    volumeMounts: [{ volume: "pages", path: "/pages" }],
  }],
  // Runs beside nginx, in the same network namespace, with the same volume.
  sidecars: [{
    name: "clock",
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; while true; do date > /pages/time.txt; sleep 1; done"],
    volumeMounts: [{ volume: "pages", path: "/pages" }],
  }],
) as "site";

test "nginx serves what the init container wrote, and what the sidecar writes" {
  expect.equal(http.get("{site.publicUrl!}/").body, "welcome\n");
  util.waitUntil(inflight () => { return http.get("{site.publicUrl!}/time.txt").ok; });
}
