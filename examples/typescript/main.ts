import { Function as ContainerFunction, Service } from "@wing-containers/core";
import { cloud, lift, main } from "@wingcloud/framework";

main((app, test) => {
  const visits = new cloud.Counter(app, "visits");

  // A service from an image.
  const web = new Service(app, "web", undefined, { image: "nginx:1.25-alpine", port: 80, public: true });

  // A function that is a closure, in a container of its own.
  const visit = new ContainerFunction(
    app,
    "visit",
    lift({ visits, url: web.publicUrl ?? "" }).inflight(async ({ visits, url }) => {
      const { ok } = await fetch(url);
      if (ok) await visits.inc();
      return undefined;
    }),
  );

  test(
    "a function visits a service",
    lift({ visit, visits }).inflight(async ({ visit, visits }) => {
      await visit.invoke();
      if ((await visits.peek()) !== 1) throw new Error("The function did not reach the service.");
    }),
  );
});
