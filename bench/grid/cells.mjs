/**
 * What is measured, cell by cell. A cell is one contestant at one size in one fresh browser; it answers a record of numbers by measure.
 *
 * @typedef {{ name: string, at?: number[], ours?: boolean, once?: boolean, strict?: boolean, run: (bench: object, contestant: object, size: number) => Promise<Record<string, number>> }} Cell
 */
import { quantile } from './statistics.mjs';

const STEPS = 200;
const REST = 2500;
/** What the collector leaves by chance, some 12 kB a look, is shared by so many. */
const CYCLES = 200;
/** What leaks does so in each round; the engine, which compiles when it likes, does not. */
const ROUNDS = 3;
/**
 * Until the engine has compiled what it will, which is heap too: of ours 0.16 kB a cycle from the 300th to the 700th, 0.09 in the next 400, and 0.02, 0.06 and
 * -0.005 in those that follow.
 */
const WARM_UP = 700;
/** Zooming a window to 200 % leaves half of its pixels, each twice as large. */
const ZOOMS = {
  dpr1: {},
  dpr2: { ratio: 2 },
  dpr3: { ratio: 3 },
  zoom200: { ratio: 2, width: 800, height: 540 },
  firefox: { engine: 'firefox' },
};
const NOTCHES = 10;
const NOTCH = 100;

async function ready(bench, { name, rows, hasStyles }, size) {
  await bench.call('generate', size, rows);
  await bench.call('fetchAndMount', name, hasStyles);
  await bench.collectGarbage();
}

const timed = (name, result) => (result ? { [name]: result.ms, [`${name}Longest`]: result.longest } : {});

async function start(bench, { name, rows, hasStyles }) {
  await bench.call('generate', 50, rows);
  await bench.collectGarbage();
  // A browser that has just begun is busy with itself.
  await bench.call('rest', REST);
  const { script, mount, rows: painted, total } = await bench.call('start', name, hasStyles);
  return { start: total, startScript: script, startMount: mount, startRows: painted };
}

async function sortText(bench, contestant, size) {
  await ready(bench, contestant, size);
  const { load, sort } = await bench.call('loadAndSort', 'text');
  return { load, ...timed('sortText', sort) };
}

async function sortDate(bench, contestant, size) {
  await ready(bench, contestant, size);
  const { load, sort } = await bench.call('loadAndSort', 'date');
  return { load, ...timed('sortDate', sort) };
}

/** Ranks are built in idle time; a person who looks at the rows for a few seconds gives them that. Milliseconds. */
const untilPrepared = (size) => 1000 + size / 100;

async function sortPrepared(bench, contestant, size) {
  await ready(bench, contestant, size);
  const { ms } = await bench.call('load');
  await bench.call('rest', untilPrepared(size));
  return { load: ms, ...timed('sortPrepared', await bench.call('sortByText')) };
}

async function filter(bench, contestant, size) {
  await ready(bench, contestant, size);
  const { ms } = await bench.call('load');
  await bench.call('rest', 500);
  const first = await bench.call('filter');
  // A person reads what was found, while a grid may make the next search quick.
  await bench.call('rest', 300 + size / 400);
  await bench.call('filter', '');
  await bench.call('rest', 300);
  const again = await bench.call('filter');
  await bench.call('filter', '');
  await bench.call('rest', 300);
  const facets = await bench.call('facets');
  return { load: ms, ...timed('filter', first), ...timed('filterAgain', again), ...timed('facets', facets) };
}

async function live(bench, contestant, size) {
  await ready(bench, contestant, size);
  await bench.call('load', true);
  await bench.call('rest', 1000);
  return { toggle: await bench.call('toggle'), updates: await bench.call('updates') };
}

async function sortedUpdates(bench, contestant, size) {
  await ready(bench, contestant, size);
  await bench.call('load', true);
  return timed('sortedUpdates', await bench.call('sortedUpdates'));
}

async function scrolling(bench, contestant, size, prefix) {
  const { frames } = await bench.call('scrollCost', STEPS);
  const truth = await bench.call('scrollTruth', STEPS);
  return {
    [`${prefix}P50`]: quantile(frames, 0.5),
    [`${prefix}P95`]: quantile(frames, 0.95),
    [`${prefix}Blank`]: (100 * truth.blank) / truth.frames,
    [`${prefix}Stale`]: (100 * truth.stale) / truth.frames,
    [`${prefix}Stuck`]: truth.stuck,
  };
}

async function scroll(bench, contestant, size) {
  await ready(bench, contestant, size);
  const { ms } = await bench.call('load');
  await bench.call('rest', 1000);
  return { load: ms, ...(await scrolling(bench, contestant, size, 'scroll')) };
}

async function throttled(bench, contestant, size) {
  await ready(bench, contestant, size);
  await bench.call('load');
  await bench.call('rest', 1000);
  await bench.throttle(4);
  return scrolling(bench, contestant, size, 'slow');
}

async function wheel(bench) {
  await bench.call('toMiddle');
  await bench.page.mouse.move(600, 300);
  const before = await bench.call('contentPosition');
  for (let notch = 0; notch < NOTCHES; notch++) {
    await bench.page.mouse.wheel({ deltaY: NOTCH });
    await bench.call('rest', 60);
  }
  const after = await bench.call('contentPosition');
  return (after - before) / (NOTCHES * NOTCH);
}

const reachAt = (zoom) => async (bench, contestant, size) => {
  await ready(bench, contestant, size);
  await bench.call('load');
  const { first, last, spacer } = await bench.call('reach');
  const found = { [`reach_${zoom}`]: first && last ? 1 : 0 };
  return zoom === 'dpr1' ? { ...found, spacer, wheel: await wheel(bench) } : found;
};

/** Megabytes that the grid adds to rows that the page holds anyway, with what it prepares in idle time. */
async function heap(bench, contestant, size) {
  await ready(bench, contestant, size);
  await bench.call('rest', 500);
  const before = await bench.heap();
  const workersBefore = await bench.workerHeap();
  await bench.call('load');
  await bench.call('rest', Math.max(REST, untilPrepared(size)));
  const after = await bench.heap();
  const workers = (await bench.workerHeap()) - workersBefore;
  const megabytes = (bytes) => bytes / 1e6;
  return {
    heapObjects: megabytes(after.objects - before.objects),
    heapBuffers: megabytes(after.buffers - before.buffers),
    heapWorkers: megabytes(workers),
    heap: megabytes(after.objects - before.objects + after.buffers - before.buffers + workers),
  };
}

async function leak(bench, contestant) {
  const { name, rows, hasStyles } = contestant;
  await bench.call('generate', 1000, rows);
  await bench.call('fetchAndMount', name, hasStyles);
  await bench.call('unmount');
  const look = async () => {
    await bench.call('rest', REST);
    const { objects, buffers } = await bench.heap();
    return { bytes: objects + buffers, ...(await bench.counts()) };
  };
  await bench.call('cycle', WARM_UP);
  const looks = [await look()];
  for (let round = 0; round < ROUNDS; round++) {
    await bench.call('cycle', CYCLES);
    looks.push(await look());
  }
  const grown = looks.slice(1).map(({ bytes }, round) => bytes - looks[round].bytes);
  const [first, last] = [looks[0], looks.at(-1)];
  return {
    leakKb: Math.min(...grown) / 1000 / CYCLES,
    leakNodes: last.nodes - first.nodes,
    leakListeners: last.listeners - first.listeners,
  };
}

/** Files of all rows in all columns. Workbooks of more rows than this take minutes. */
const MOST_IN_A_WORKBOOK = 200_000;

async function exporting(bench, contestant, size) {
  await ready(bench, contestant, size);
  await bench.call('load');
  await bench.call('rest', REST);
  const csv = await bench.call('exportAs', 'csv');
  if (size > MOST_IN_A_WORKBOOK) return timed('csv', csv);
  return { ...timed('csv', csv), ...timed('xlsx', await bench.call('exportAs', 'xlsx')) };
}

async function csp(bench, contestant) {
  let works = 1;
  try {
    await ready(bench, contestant, 1000);
    await bench.call('load');
    await bench.call('sortByText');
    await bench.call('clearSort');
    await bench.call('toggle');
    await bench.call('scrollCost', 20);
  } catch {
    works = 0;
  }
  const violations = await bench.call('violations');
  const styles = violations.filter(({ directive }) => directive.startsWith('style-src')).length;
  return { cspWorks: works, cspStyles: styles, cspOthers: violations.length - styles };
}

/** @type {Cell[]} `at`: the sizes it makes sense at (each one asked for when absent; `last`: the greatest one). */
export const CELLS = [
  { name: 'start', at: [50], run: start },
  { name: 'sort-text', run: sortText },
  { name: 'sort-date', run: sortDate },
  { name: 'sort-prepared', ours: true, run: sortPrepared },
  { name: 'filter', run: filter },
  { name: 'live', run: live },
  { name: 'sorted-updates', ours: true, run: sortedUpdates },
  { name: 'scroll', run: scroll },
  { name: 'throttled', at: [100_000], run: throttled },
  ...Object.entries(ZOOMS).map(([zoom, viewport]) => ({ name: `reach-${zoom}`, at: 'last', once: true, ...viewport, run: reachAt(zoom) })),
  { name: 'export', ours: true, once: true, run: exporting },
  { name: 'heap', once: true, run: heap },
  { name: 'leak', at: [1000], once: true, run: leak },
  { name: 'csp', at: [1000], once: true, strict: true, run: csp },
];
