import { type AssemblyType, assembly } from "./assembly";

/** Every field, enum value, method, property and argument of the package's types, as `Type.member`. */
export function allMembers(): string[] {
  return Object.values(assembly).flatMap((type) => membersOf(type).map((member) => `${type.name}.${member}`));
}

function membersOf({ properties, methods, members, initializer }: AssemblyType): string[] {
  const parameters = initializer?.protected ? [] : (initializer?.parameters ?? []);
  const args = parameters.filter(({ name }) => name !== "scope" && name !== "id");
  return [properties, methods, members, args].flatMap((group) => (group ?? []).map(({ name }) => name));
}
