import { installDebianPackages } from "./install-debian-packages.mjs";
import { isInstalled } from "./is-installed.mjs";
import { provideMusl } from "./provide-musl.mjs";
import { note } from "./step.mjs";

/** Debian packages by the program that is looked for. */
const COMPILERS = {
  "musl-gcc": ["musl-tools"],
  "aarch64-linux-gnu-gcc": ["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross"],
};

/** Sees to the compilers of the adapter for functions of Lambda. Without them everything else can be built. */
export async function provideCompilers() {
  const packages = Object.entries(COMPILERS).flatMap(([program, names]) => (isInstalled(program) ? [] : names));
  if (packages.length > 0)
    await installDebianPackages(packages, {
      advice: `Functions on AWS need an adapter, which needs compilers: install the packages ${packages.join(", ")}.`,
      remark: `${packages.join(", ")} are installed by apt-get`,
    }).catch(({ message }) => note(message));
  await provideMusl();
}
