bring cloud;
bring expect;
bring http;
bring "@wing-containers/core" as containers;

// A service that echoes what it is asked.
let echo = new containers.Service(image: "./echo", port: 8080, readiness: { tcpSocket: {} }) as "echo";

let api = new cloud.Api() as "api";
// Path, query, headers and body reach the container as they are, and so does its answer.
api.post("/echo/:word", echo.forward().fromApi());
// Under another path.
api.get("/teapot", echo.forward(path: "/status/418").fromApi());
api.get("/inflight", inflight () => {
  return { status: 200, body: "no container" };
});

test "requests reach the container" {
  let answer = http.post("{api.url}/echo/hello?loud=yes", body: "world", headers: { "x-from": "the test" });
  expect.equal(answer.status, 200);
  expect.equal(answer.body, "POST /echo/hello?loud=yes the test world");
}

test "so do its status codes, and other routes stay inflight code" {
  expect.equal(http.get("{api.url}/teapot").status, 418);
  expect.equal(http.get("{api.url}/inflight").body, "no container");
}
