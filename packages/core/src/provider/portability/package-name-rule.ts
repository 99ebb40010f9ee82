import type { TextRule } from "../normalise/read/text-rule";

/** As npm has them for new packages. */
const NAME = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const LONGEST = 214;

/** What names a provider. */
export const PACKAGE_NAME: TextRule = {
  accepted: "the name of a provider's package, such as @wing-containers/aws (aws for short)",
  test: (text) => text.length <= LONGEST && NAME.test(text),
};
