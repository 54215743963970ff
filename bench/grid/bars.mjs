/**
 * The bars, and whether they are met. A bar is a list of conditions; each compares a number of ours with a limit that comes from bare, from the peers or from
 * the bar itself. Beating a limit by less than the spread of the two samples is a tie.
 *
 * @typedef {{ what: string, value: number | undefined, limit: number | undefined, spread?: number }} Condition
 */
import { BARE, OURS, PEERS } from './contestants.mjs';

const LOAD_ROOM = 35;
const FILTER_ROOM = 20;
const FACETS_ROOM = 60;
const COLUMN_ROOM = 17;
const LONGEST_TASK = 50;
const SPACER = 8_000_000;

function conditions(samples) {
  const stat = (measure, contestant, size) => samples.of(measure, contestant, size);
  const room = (left, right) => Math.max(left?.spread ?? 0, right?.spread ?? 0);

  return {
    /** Ours against a line through bare. */
    bare: (measure, size, what, line, bareMeasure = measure) => {
      const ours = stat(measure, OURS, size);
      const bare = stat(bareMeasure, BARE, size);
      return { what, value: ours?.median, limit: bare && line(bare.median), spread: room(ours, bare) };
    },
    /** Ours against the best peer, divided by a factor. */
    peers: (measure, size, factor = 1) => {
      const ours = stat(measure, OURS, size);
      const best = PEERS.map((peer) => stat(measure, peer, size))
        .filter(Boolean)
        .sort((left, right) => left.median - right.median)[0];
      const what = factor === 1 ? 'best peer' : `best peer ÷ ${factor}`;
      return { what, value: ours?.median, limit: best && best.median / factor, spread: room(ours, best) };
    },
    /** Ours against another number of ours. */
    own: (measure, other, size, share) => {
      const ours = stat(measure, OURS, size);
      const rival = stat(other, OURS, size);
      return { what: `${share} × ${other}`, value: ours?.median, limit: rival && rival.median * share, spread: room(ours, rival) };
    },
    /** Ours in its worst repeat against a number. */
    most: (measure, size, limit, what = String(limit)) => ({ what, value: stat(measure, OURS, size)?.greatest, limit }),
    least: (measure, size, limit) => ({ what: `≥ ${limit}`, value: negative(stat(measure, OURS, size)?.median), limit: -limit }),
  };
}

const negative = (value) => (value === undefined ? undefined : -value);

/** @returns {{ name: string, bar: string, measure: string, size: number, conditions: Condition[] }[]} the bars of issue 5 */
export function bars(samples, size, weights) {
  const { bare, peers, own, most, least } = conditions(samples);
  const ours = weights.find(({ name }) => name === OURS);
  const slow = 100_000;
  const times = (factor) => (value) => value * factor;
  const plus = (room) => (value) => value + room;
  return [
    {
      name: 'data set → first rows painted',
      bar: '≤ bare + 35 ms, faster than every peer',
      measure: 'load',
      size,
      conditions: [bare('load', size, 'bare + 35', plus(LOAD_ROOM)), peers('load', size)],
    },
    {
      name: 'sort by text, cold',
      bar: '≤ 1.5 × bare, ≥ 3 × faster than every peer',
      measure: 'sortText',
      size,
      conditions: [bare('sortText', size, '1.5 × bare', times(1.5)), peers('sortText', size, 3)],
    },
    {
      name: 'sort by date, cold',
      bar: '≤ 1.5 × bare, ≥ 3 × faster than every peer',
      measure: 'sortDate',
      size,
      conditions: [bare('sortDate', size, '1.5 × bare', times(1.5)), peers('sortDate', size, 3)],
    },
    {
      name: 'sort by text, prepared',
      bar: '≤ 0.5 × bare’s cold sort',
      measure: 'sortPrepared',
      size,
      conditions: [bare('sortPrepared', size, '0.5 × bare cold', times(0.5), 'sortText')],
    },
    ...['sortText', 'sortDate', 'filter', 'facets'].map((measure) => ({
      name: `longest task: ${measure}`,
      bar: 'no task over 50 ms',
      measure: `${measure}Longest`,
      size,
      conditions: [most(`${measure}Longest`, size, LONGEST_TASK)],
    })),
    {
      name: 'text filter to 1 %',
      bar: '≤ bare + 20 ms',
      measure: 'filter',
      size,
      conditions: [bare('filter', size, 'bare + 20', plus(FILTER_ROOM))],
    },
    {
      name: 'facet counts after the filter',
      bar: '≤ bare + 60 ms',
      measure: 'facets',
      size,
      conditions: [bare('facets', size, 'bare + 60', plus(FACETS_ROOM))],
    },
    {
      name: '1,000 updates, no sort or filter',
      bar: '≤ bare + 20 ms',
      measure: 'updates',
      size,
      conditions: [bare('updates', size, 'bare + 20', plus(FILTER_ROOM))],
    },
    {
      name: '1,000 updates while sorted and filtered',
      bar: '≤ 0.2 × our full sort, no task over 50 ms',
      measure: 'sortedUpdates',
      size,
      conditions: [own('sortedUpdates', 'sortText', size, 0.2), most('sortedUpdatesLongest', size, LONGEST_TASK)],
    },
    {
      name: 'toggle a column',
      bar: '≤ bare + 17 ms',
      measure: 'toggle',
      size,
      conditions: [bare('toggle', size, 'bare + 17', plus(COLUMN_ROOM))],
    },
    {
      name: 'scroll, 200 jumps: frame p95',
      bar: '≤ 1.5 × bare',
      measure: 'scrollP95',
      size,
      conditions: [bare('scrollP95', size, '1.5 × bare', times(1.5))],
    },
    {
      name: 'scroll: blank or stale frames',
      bar: '0',
      measure: 'scrollBlank',
      size,
      conditions: ['scrollBlank', 'scrollStale', 'scrollStuck'].map((measure) => most(measure, size, 0, measure)),
    },
    {
      name: 'the same, processor 4 × slower',
      bar: '0',
      measure: 'slowBlank',
      size: slow,
      conditions: ['slowBlank', 'slowStale', 'slowStuck'].map((measure) => most(measure, slow, 0, measure)),
    },
    {
      name: 'reach at ratio 1, 2, 3 and 200 % zoom',
      bar: 'first and last order',
      measure: 'reach_dpr1',
      size,
      conditions: ['dpr1', 'dpr2', 'dpr3', 'zoom200'].map((zoom) => least(`reach_${zoom}`, size, 1)),
    },
    {
      name: 'reach in Firefox',
      bar: 'first and last order',
      measure: 'reach_firefox',
      size,
      conditions: [least('reach_firefox', size, 1)],
    },
    {
      name: 'wheel factor',
      bar: '1.0 ± 0.03',
      measure: 'wheel',
      size,
      conditions: [most('wheel', size, 1.03), least('wheel', size, 0.97)],
    },
    { name: 'spacer', bar: '≤ 8 million px', measure: 'spacer', size, conditions: [most('spacer', size, SPACER)] },
    {
      name: 'cold start, 50 orders',
      bar: '≤ 2 × bare, faster than every peer',
      measure: 'start',
      size: 50,
      conditions: [bare('start', 50, '2 × bare', times(2)), peers('start', 50)],
    },
    { name: 'heap beyond the data (MB)', bar: '≤ 10 MB', measure: 'heap', size, conditions: [most('heap', size, 10)] },
    {
      name: 'mount/unmount × 200 (kB a cycle)',
      bar: '< 0.2 kB, no nodes, no listeners',
      measure: 'leakKb',
      size: 1000,
      conditions: [most('leakKb', 1000, 0.2, 'kB'), most('leakNodes', 1000, 0, 'nodes'), most('leakListeners', 1000, 0, 'listeners')],
    },
    { name: 'gzip: what loads first (kB)', bar: '≤ 25 kB', conditions: [{ what: '25', value: ours && ours.gzip / 1000, limit: 25 }] },
    {
      name: 'gzip: everything but the export (kB)',
      bar: '≤ 40 kB',
      conditions: [{ what: '40', value: ours && ours.everything / 1000, limit: 40 }],
    },
    {
      name: 'strict CSP',
      bar: '0 violations, no nonce',
      measure: 'cspStyles',
      size: 1000,
      conditions: [most('cspStyles', 1000, 0, 'styles'), most('cspOthers', 1000, 0, 'others'), least('cspWorks', 1000, 1)],
    },
  ];
}

/** @returns {'pass' | 'tie' | 'fail' | 'not measured'} */
export function verdict(condition) {
  const { value, limit, spread = 0 } = condition;
  if (value === undefined || limit === undefined || Number.isNaN(value)) return 'not measured';
  if (value > limit) return 'fail';
  return spread > 0 && limit - value < spread ? 'tie' : 'pass';
}

const ORDER = ['fail', 'not measured', 'tie', 'pass'];

/** The verdict on a bar is that of its worst condition. */
export const verdictOf = (bar) => ORDER.find((word) => bar.conditions.some((condition) => verdict(condition) === word));
