import type { WorkloadSpec } from "@wing-containers/core/provider";
import { createBackOff } from "../pod/back-off";
import type { Launch } from "./instance";
import { InvocationError } from "./invocation-error";
import type { Place } from "./place";
import { createWaitingLine } from "./waiting-line";

/** The instances of a function: they are started for invocations that find no place, and stopped when there is no work. */
export interface Pool {
  /** Instances that can be invoked. */
  readonly ready: number;
  /**
   * Takes a place in an instance, the oldest that has one, or waits in line for it.
   *
   * @throws InvocationError when there is none in time, or no instance can be started
   */
  acquire(): Promise<Place>;
  /** Gives a place back. */
  release(place: Place): void;
  /** Takes out an instance that may be stuck or broken: it is stopped when its last invocation is over. */
  retire(place: Place): void;
  /** From now on instances can be started. */
  open(launch: Launch): void;
  /** Until it is opened, every invocation fails with this reason. */
  refuse(reason: string): void;
  /** Stops all instances, and refuses. */
  close(reason: string): Promise<void>;
}

/** A pool without instances; who comes before it is opened waits. */
export function createPool({ name, scaling, timeout = 0, concurrency = 1 }: WorkloadSpec): Pool {
  const places = new Set<Place>();
  /** Those that are stopped when their last invocation is over. */
  const leaving = new Set<Place>();
  const stopping = new Set<Promise<void>>();
  const backOff = createBackOff();
  const line = createWaitingLine<Place>(timeout, () => serve());
  let launch: Launch | undefined;
  let refusal: string | undefined;

  const starting = () => [...places].filter(({ wasReady }) => !wasReady).length;
  const findFree = () => {
    for (const place of places) if (place.ready && place.active < concurrency) return place;
    return undefined;
  };
  const take = (place: Place) => {
    clearTimeout(place.idle);
    place.active += 1;
    return place;
  };
  const serve = (mayStart = true) => {
    for (let free = findFree(); free !== undefined && line.length > 0; free = findFree()) line.serve(take(free));
    while (mayStart && launch && line.length > starting() * concurrency && places.size < scaling.max) start(launch);
    // A cold start is not the invocation's fault, nor is the preparation of the image.
    if (launch && starting() === 0) line.turnAwayLate(tooLate());
  };
  const tooLate = () =>
    new InvocationError(
      `${name}: no instance was free within ${timeout} s (timeout): ${scaling.max} may run (scaling.max), with ${concurrency} invocations each (concurrency).`,
    );
  const start = (launching: Launch) => {
    const taken = new Set([...places].map(({ index }) => index));
    let index = 0;
    while (taken.has(index)) index += 1;
    const began = Date.now();
    const instance = launching(index, {
      onReady(ready) {
        place.ready = ready;
        place.wasReady ||= ready;
        serve();
        if (place.active === 0) rest(place);
      },
      onEnd(problem) {
        if (!remove(place)) return;
        const alone = ![...places].some(({ ready }) => ready);
        if (!place.wasReady && alone) line.turnAway(concurrency, new InvocationError(problem));
        setTimeout(keepMinimum, backOff.next((Date.now() - began) / 1000) * 1000).unref();
        serve(place.wasReady || alone);
      },
    });
    const place: Place = { instance, index, active: 0, ready: false, wasReady: false };
    places.add(place);
  };
  const keepMinimum = () => {
    while (launch && places.size < scaling.min) start(launch);
  };
  const rest = (place: Place) => {
    clearTimeout(place.idle);
    place.idle = setTimeout(() => {
      if (places.size > scaling.min) remove(place);
    }, scaling.scaleInCooldown * 1000).unref();
  };
  const remove = (place: Place) => {
    clearTimeout(place.idle);
    if (!places.delete(place)) return false;
    if (place.active === 0) stop(place);
    else leaving.add(place);
    return true;
  };
  const stop = (place: Place) => {
    leaving.delete(place);
    const stopped = place.instance.stop().finally(() => stopping.delete(stopped));
    stopping.add(stopped);
  };
  const refuse = (reason: string) => {
    launch = undefined;
    refusal = reason;
    line.turnAway(line.length, new InvocationError(`${name}: ${reason}`));
  };
  return {
    get ready() {
      return [...places].filter(({ ready }) => ready).length;
    },
    async acquire() {
      const free = findFree();
      if (free !== undefined && line.length === 0) return take(free);
      if (refusal !== undefined) throw new InvocationError(`${name}: ${refusal}`);
      const place = line.join();
      serve();
      return place;
    },
    release(place) {
      place.active -= 1;
      if (place.active === 0 && places.has(place)) rest(place);
      if (place.active === 0 && leaving.has(place)) stop(place);
      serve();
    },
    retire(place) {
      if (!remove(place)) return;
      keepMinimum();
      serve();
    },
    open(launching) {
      launch = launching;
      refusal = undefined;
      keepMinimum();
      serve();
    },
    refuse,
    async close(reason) {
      refuse(reason);
      for (const place of [...places, ...leaving]) {
        clearTimeout(place.idle);
        stop(place);
      }
      places.clear();
      await Promise.all(stopping);
    },
  };
}
