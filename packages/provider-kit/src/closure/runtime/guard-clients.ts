import type { Bindings, BoundClient, BoundClients } from "./bound-clients";

/**
 * Makes the clients, and puts guards around them: what is not declared throws an Error that names the binding, the
 * operation and what is declared. The code has permission for nothing else, and a cloud would say so less clearly.
 */
export async function guardClients({ clients, operations }: Bindings): Promise<BoundClients> {
  const made = await clients();
  const names = Object.keys(operations);
  return guard(
    Object.fromEntries(names.map((name) => [name, guardClient(name, made[name], operations[name] ?? [])])),
    (name) => `There is no binding "${name}"; this workload has: ${names.join(", ") || "none"}.`,
  );
}

function guardClient(name: string, client: unknown, operations: readonly string[]): BoundClient {
  const methods = client as Record<string, (...args: unknown[]) => unknown>;
  return guard(
    Object.fromEntries(operations.map((op) => [op, async (...args: unknown[]) => methods[op]?.(...args)])),
    (op) =>
      `The binding "${name}" does not allow the operation "${op}"; it allows: ${operations.join(", ")}. ` +
      "Add it to the operations in the call of bind().",
  );
}

/** An object whose members are those given, and what every object has; asking for others throws. */
function guard<Members extends object>(members: Members, problem: (name: string) => string): Members {
  return new Proxy(Object.freeze(members), {
    get(target, name) {
      // `await` looks for `then`, and JSON.stringify for `toJSON`, on whatever they are given.
      const expected = typeof name === "symbol" || name in target || name === "then" || name === "toJSON";
      if (expected) return Reflect.get(target, name);
      throw new Error(problem(name));
    },
  });
}
