import { setTimeout as delay } from "node:timers/promises";
import { engineJson } from "../engine/engine-request.mjs";
import { findEngine } from "../engine/find-engine.mjs";

/** The watchdog cleans up behind a process that died, which takes it a moment (milliseconds). */
const patience = 20_000;

const labels = ["com.wing-containers.owner", "com.wing-containers.test"];

/** What of ours is in the engine: a map from id to a description. Empty where there is no engine. */
export async function ownedResources() {
  const owned = new Map();
  const { engine } = await findEngine();
  if (!engine) return owned;
  for (const label of labels) {
    const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
    const containers = await engineJson(engine, `/containers/json?all=1&filters=${filters}`);
    const networks = await engineJson(engine, `/networks?filters=${filters}`);
    for (const { Id, Names, State } of containers) owned.set(Id, `container ${Names.join(", ")} (${State})`);
    for (const { Id, Name } of networks) owned.set(Id, `network ${Name}`);
  }
  return owned;
}

/** Rejects when something of ours is left that was not there `before`, so that an app in development does not count. */
export async function nothingLeftBehind(before) {
  const end = Date.now() + patience;
  for (;;) {
    const left = [...(await ownedResources())].filter(([id]) => !before.has(id)).map(([, description]) => description);
    if (left.length === 0) return;
    if (Date.now() > end) throw new Error(`Left behind:\n  ${left.join("\n  ")}`);
    await delay(500);
  }
}
