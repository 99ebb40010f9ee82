/** Where containers find the bundled module of their bindings. */
export const BINDINGS_FILE = "/opt/wing/bindings.cjs";
