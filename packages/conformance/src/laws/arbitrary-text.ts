import fc from "fast-check";

/** Texts that mean something to shells, templates and file formats, and nothing to a container. */
const AWKWARD = [
  "$$",
  "$HOME",
  `\${HOME}`,
  "%{ if true }",
  "%PATH%",
  "{{ name }}",
  "a=b",
  "\\n",
  "'\"`",
  "yes",
  "null",
  "1e3",
  " # ",
  "\n",
];

/** Any text that a process may be given: it has no NUL. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).map((value) => value.split("\0").join("")) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
);
