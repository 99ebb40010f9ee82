/** The part of `tree.json` that the Console reads the type of a node from. */
export interface TreeFile {
  readonly tree: TreeNode;
}

interface TreeNode {
  readonly path: string;
  readonly children?: Readonly<Record<string, TreeNode>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Where the Console looks before it takes the simulator's own name of the type. */
const ATTRIBUTE = "wing:console:type";

/** Gives nodes of the construct tree the types that the Console is to know them by. */
export function setConsoleTypes(file: TreeFile, types: ReadonlyMap<string, string>): TreeFile {
  const visit = (node: TreeNode): TreeNode => {
    const type = types.get(node.path);
    const { children, attributes } = node;
    return {
      ...node,
      ...(type !== undefined && { attributes: { ...attributes, [ATTRIBUTE]: type } }),
      ...(children && {
        children: Object.fromEntries(Object.entries(children).map(([id, child]) => [id, visit(child)])),
      }),
    };
  };
  return { ...file, tree: visit(file.tree) };
}
