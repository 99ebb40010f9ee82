/** Counts what passed and failed, and remembers the failures for the end. */
export function createTally() {
  const failures = [];
  let passed = 0;
  let failed = 0;
  return {
    /** Adds counted results under a name. */
    add(name, counts) {
      passed += counts.passed;
      failed += counts.failed;
      if (counts.failed > 0) failures.push(`${name}: ${counts.failed} failed`);
    },
    /** Prints the failures, then the one plain line that programs read. Returns the exit code. */
    report() {
      if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join("\n")}\n`);
      console.log(`${passed} passed, ${failed} failed`);
      return failed > 0 ? 1 : 0;
    },
  };
}
