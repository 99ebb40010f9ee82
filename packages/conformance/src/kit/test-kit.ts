/**
 * The functions of a test runner that the suite uses. They are passed in, so that no second copy of the runner is loaded;
 * those of vitest fit, and `describe` and `it` of `node:test` with `expect` of the npm package of that name.
 */
export interface TestKit {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, options: { readonly timeout: number }, body: () => Promise<void>) => unknown;
  readonly expect: (actual: unknown) => { toEqual(expected: unknown): void };
}
