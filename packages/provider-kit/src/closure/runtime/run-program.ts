/** Runs a program to its end: exit code 0, or 1 with the error on standard error. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
