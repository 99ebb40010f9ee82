/** What `--help` prints. */
export const HELP = `Makes a provider of Wing Containers: containers of Wing programs on a target of yours.

Usage: npm create wing-containers-provider@latest [folder] -- [--name <npm name>]

  folder     where it goes; new or empty. Default: the name without its scope
  --name     name of its npm package, with a scope, such as @acme/wing-containers-acme. The target is called after
             what follows "wing-containers-", or after all that follows the scope: acme
  --help     prints this
  --version  prints the version

At a terminal you are asked for what you do not give.`;
