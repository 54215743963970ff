import { frame, rest, task } from './probe.js';
import type { Stage } from './stage.js';

const PLACES = [1, 5, 9, 13, 16];
const MIDDLE = 2;

/** One settled look every so many jumps; what stands between is interpolated. */
const LOOK_EVERY = 5;
const PATIENCE = 30_000;

export interface ScrollCost {
  /** Milliseconds from frame to frame, one a jump. */
  readonly frames: readonly number[];
}

export interface ScrollTruth {
  readonly frames: number;
  /** Frames in which a place in the window showed no row. */
  readonly blank: number;
  /** Frames that showed rows of another scroll position. */
  readonly stale: number;
  /** Positions at which rows were still absent after four seconds. */
  readonly stuck: number;
}

function range(stage: Stage): { scroller: Element; end: number } {
  const scroller = stage.grid.scroller();
  return { scroller, end: scroller.scrollHeight - scroller.clientHeight };
}

async function toStart(stage: Stage): Promise<void> {
  stage.grid.scroller().scrollTop = 0;
  await stage.settled();
  await rest(200);
}

/**
 * Jumps from top to bottom, each in a task behind the frame before, so that the next frame is the first that can show it. Stops after half a minute.
 */
async function jump(stage: Stage, steps: number, each: (step: number, cost: number) => void): Promise<void> {
  await toStart(stage);
  const { scroller, end } = range(stage);
  const start = performance.now();
  let last = await frame();
  await task();
  for (let step = 1; step <= steps && last - start < PATIENCE; step++) {
    scroller.scrollTop = (end * step) / steps;
    const now = await frame();
    await task();
    each(step, now - last);
    last = now;
  }
}

/** What a jump costs. */
export async function scrollCost(stage: Stage, steps: number): Promise<ScrollCost> {
  const frames: number[] = [];
  await jump(stage, steps, (_, cost) => frames.push(cost));
  return { frames };
}

/** Which row belongs in the middle after each jump: settled looks, interpolated. Grids map the scroll bar onto rows in ways of their own. */
async function settledMiddles(stage: Stage, steps: number): Promise<{ middleOf: (step: number) => number; stuck: number }> {
  await toStart(stage);
  const { scroller, end } = range(stage);
  const looks: number[] = [stage.rowShown(PLACES[MIDDLE]!)];
  let stuck = 0;
  for (let step = LOOK_EVERY; step <= steps; step += LOOK_EVERY) {
    scroller.scrollTop = (end * step) / steps;
    if (!(await stage.settled(60))) stuck += 1;
    looks.push(stage.rowShown(PLACES[MIDDLE]!));
  }
  const middleOf = (step: number): number => {
    const before = Math.floor(step / LOOK_EVERY);
    const share = step / LOOK_EVERY - before;
    return looks[before]! + share * ((looks[before + 1] ?? looks[before]!) - looks[before]!);
  };
  return { middleOf, stuck };
}

/** Whether every frame shows the rows that belong there. A quarter of a jump is forgiven, and three rows. */
export async function scrollTruth(stage: Stage, steps: number): Promise<ScrollTruth> {
  const seen: number[][] = [];
  await jump(stage, steps, () => seen.push(PLACES.map((place) => stage.rowShown(place))));
  const { middleOf, stuck } = await settledMiddles(stage, steps);
  const tolerance = Math.max(3, stage.size / steps / 4);
  const blank = seen.filter((rows) => rows.includes(-1)).length;
  const stale = seen.filter((rows, at) => !rows.includes(-1) && Math.abs(rows[MIDDLE]! - middleOf(at + 1)) > tolerance).length;
  return { frames: seen.length, blank, stale, stuck };
}

/** How far the content has been scrolled, in pixels, read off the row in the middle of the window. */
export function contentPosition(stage: Stage): number {
  const rows = stage.rowsInView();
  const row = rows[Math.floor(rows.length / 2)];
  return row ? row.index * stage.rowHeight - row.middle : Number.NaN;
}

export interface Reach {
  readonly first: boolean;
  readonly last: boolean;
  readonly spacer: number;
}

/** Whether the first row stands whole in view at the top of the scroll range and the last one at its bottom. */
export async function reach(stage: Stage): Promise<Reach> {
  await toStart(stage);
  const first = stage.rowsInView()[0]?.index === 0;
  const { scroller } = range(stage);
  scroller.scrollTop = scroller.scrollHeight;
  await rest(600);
  await stage.settled(200, 2000);
  scroller.scrollTop = scroller.scrollHeight;
  await rest(600);
  const { bottom } = scroller.getBoundingClientRect();
  const last = stage.rowsInView().find(({ index }) => index === stage.size - 1);
  return { first, last: last !== undefined && last.middle + stage.rowHeight / 2 - 2 <= bottom, spacer: stage.spacer };
}
