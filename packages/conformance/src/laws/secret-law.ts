import type { AppInput } from "../app/app-input";
import { secret } from "../app/prop-values";
import { IMAGE } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { appOf } from "../spec/app-of";
import { contextsOf } from "../suite/context-for";
import { accepted } from "../suite/outcome";
import type { KindContext } from "../suite/suite-context";
import type { Law } from "./law";

/** Nobody else writes it. */
const VALUE = "conformance-canary-5f1d0c";

/** Everywhere a compilation can find the value of a secret: files, variables, and what Wing's simulator reads. */
export const SECRET_LAW: Law = {
  title: "no file that is written holds the text of a secret",
  async check(context) {
    const seen = [VALUE, Buffer.from(VALUE).toString("base64"), Buffer.from(VALUE).toString("hex")];
    for (const app of contextsOf(context).flatMap(apps)) {
      const { files, output } = await accepted(context.synthesise, app);
      const leaks = Object.entries({ ...files, "the output": output }).filter(([, text]) =>
        seen.some((form) => text.includes(form)),
      );
      context.kit.expect(leaks.map(([path]) => path)).toEqual([]);
    }
  },
};

function apps({ kind, cases, table }: KindContext): readonly AppInput[] {
  const has = (capability: "process.secrets" | "image.build.secrets") => table[capability].level !== "unsupported";
  const environment = { NPM_TOKEN: VALUE, TOKEN: VALUE, token: VALUE };
  const files = { ".env": `token=${VALUE}\nTOKEN=${VALUE}\n`, "npm-token": VALUE, "web/Dockerfile": `FROM ${IMAGE}\n` };
  const secrets = { byVariable: { env: "NPM_TOKEN" }, byFile: { file: "npm-token" } };
  const programs = [
    ...(has("process.secrets") ? [{ props: { image: IMAGE, secrets: { TOKEN: secret("token") } } }] : []),
    ...(has("image.build.secrets") ? [{ props: { imageBuild: { context: "web", secrets } } }] : []),
  ];
  return programs.map((program) => ({ ...appOf(fitProgram({ ...program, kind, files }, cases, table)), environment }));
}
