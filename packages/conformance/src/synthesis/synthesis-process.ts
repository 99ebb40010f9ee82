// Compiles apps for `wingSynthesis`, one after the other, until its parent lets go of it. Wing's globals live here.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { redirectSdk } from "@wing-containers/provider-kit";
import { answerRequest } from "./answer-request";
import type { SynthesisRequest, SynthesisSettings } from "./synthesis-messages";

const settings: SynthesisSettings = JSON.parse(process.argv[2] ?? "");
process.env.WING_TARGET = settings.target;
// Those of whoever runs the tests.
delete process.env.WING_VALUES;
redirectSdk(settings.sdk);

process.on("message", ({ app }: SynthesisRequest) => {
  // Who asked may be gone by now, and then this process goes as well.
  process.send?.(answerRequest(app, settings, require(settings.sdk)), undefined, undefined, () => undefined);
});
process.on("disconnect", () => {
  process.chdir(tmpdir());
  rmSync(settings.folder, { recursive: true, force: true });
  process.exit();
});
