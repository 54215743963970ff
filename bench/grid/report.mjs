/** The tables that a run ends with. */
import { bars, verdict, verdictOf } from './bars.mjs';
import { BARE, CONTESTANTS, OURS, PEERS } from './contestants.mjs';

/** What is told of each measure, and how. */
const MEASURES = [
  ['start', 'Cold start, 50 orders: bundle, element, first rows (ms)'],
  ['startScript', '… of which bundle (ms)'],
  ['startMount', '… of which element (ms)'],
  ['startRows', '… of which rows (ms)'],
  ['load', 'Data set → first rows painted (ms)'],
  ['sortText', 'Sort by text, cold (ms)'],
  ['sortTextLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['sortPrepared', 'Sort by text, after a few idle seconds (ms)'],
  ['sortDate', 'Sort by date, cold (ms)'],
  ['sortDateLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['filter', 'Text filter to 1 %; ours looks in every searchable column, the others in one (ms)'],
  ['filterAgain', '… the second time (ms)'],
  ['filterLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['facets', 'Filter with counts by stage (ms)'],
  ['toggle', 'Hide or show a column (ms)'],
  ['updates', '1,000 random updates (ms)'],
  ['sortedUpdates', '1,000 updates while sorted and filtered (ms)'],
  ['sortedUpdatesLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['scrollP50', '200 jumps: frame p50 (ms)'],
  ['scrollP95', '200 jumps: frame p95 (ms)'],
  ['scrollBlank', '200 jumps: frames with blank rows (%)'],
  ['scrollStale', '200 jumps: frames with stale rows (%)'],
  ['scrollStuck', '200 jumps: positions that stay blank'],
  ['slowP50', '200 jumps, processor 4 × slower: frame p50 (ms)'],
  ['slowP95', '200 jumps, 4 × slower: frame p95 (ms)'],
  ['slowBlank', '200 jumps, 4 × slower: frames with blank rows (%)'],
  ['slowStale', '200 jumps, 4 × slower: frames with stale rows (%)'],
  ['slowStuck', '200 jumps, 4 × slower: positions that stay blank'],
  ['reach_dpr1', 'First and last order, ratio 1 (1: reached)'],
  ['reach_dpr2', 'First and last order, ratio 2'],
  ['reach_dpr3', 'First and last order, ratio 3'],
  ['reach_zoom200', 'First and last order, 200 % zoom'],
  ['reach_firefox', 'First and last order in Firefox'],
  ['spacer', 'Scroll height (px)'],
  ['wheel', 'Wheel factor'],
  ['csv', 'All rows in all columns as CSV (ms)'],
  ['csvLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['xlsx', 'All rows in all columns as XLSX (ms)'],
  ['xlsxLongest', '… longest main-thread task (ms; 0: under 50)'],
  ['heap', 'Heap beyond the data (MB)'],
  ['heapObjects', '… of which objects (MB)'],
  ['heapBuffers', '… of which array buffers (MB)'],
  ['heapWorkers', '… of which in workers (MB)'],
  ['leakKb', 'Mount/unmount × 200: kB a cycle'],
  ['leakNodes', 'Mount/unmount × 200: nodes'],
  ['leakListeners', 'Mount/unmount × 200: listeners'],
  ['cspWorks', 'Strict CSP: works (1: yes)'],
  ['cspStyles', 'Strict CSP: style violations'],
  ['cspOthers', 'Strict CSP: other violations'],
];

/** Counts and shares, of which a ratio to bare says nothing. */
const PLAIN = /Blank|Stale|Stuck|Longest|^reach|^spacer|^wheel|^leak|^csp|^heap/;

const number = (value) => {
  if (value === undefined || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en-CA') : String(Number(value.toFixed(size >= 10 ? 1 : 2)));
};

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function cell(samples, measure, contestant, size) {
  const found = samples.of(measure, contestant, size);
  if (!found) return '–';
  const bare = samples.of(measure, BARE, size);
  const ratio = contestant !== BARE && bare && bare.median > 0 && !PLAIN.test(measure) ? ` (${number(found.median / bare.median)}×)` : '';
  const wide = found.count > 1 && found.spread > 0 ? ` ± ${number(found.spread / 2)}` : '';
  return `${number(found.median)}${wide}${ratio}`;
}

function measured(samples, size, names) {
  const rows = MEASURES.filter(([measure]) => samples.has(measure, size)).map(([measure, title]) => [
    title,
    ...names.map((name) => cell(samples, measure, name, size)),
  ]);
  return rows.length > 0
    ? `### ${size.toLocaleString('en-CA')} orders\n\n${table(['median ± half the spread (ratio to bare)', ...names], rows)}`
    : '';
}

const verdictLine = (condition) => {
  const value = condition.what.startsWith('≥') ? -(condition.value ?? Number.NaN) : condition.value;
  const limit = condition.what.startsWith('≥') ? -condition.limit : condition.limit;
  return `${condition.what}: ${number(value)} against ${number(limit)}, ${verdict(condition)}`;
};

function judged(samples, size, weights) {
  const best = (bar) =>
    PEERS.map((name) => [name, samples.of(bar.measure, name, bar.size)?.median])
      .filter(([, value]) => value !== undefined)
      .sort((left, right) => left[1] - right[1])[0];
  const rows = bars(samples, size, weights).map((bar) => {
    const peer = bar.measure && !PLAIN.test(bar.measure) ? best(bar) : undefined;
    const ours = bar.measure ? cell(samples, bar.measure, OURS, bar.size) : number(bar.conditions[0].value);
    const bare = bar.measure ? cell(samples, bar.measure, BARE, bar.size) : '';
    return [
      bar.name,
      bar.bar,
      ours,
      bare,
      peer ? `${number(peer[1])} (${peer[0]})` : '',
      verdictOf(bar),
      bar.conditions.map(verdictLine).join('; '),
    ];
  });
  return table(['at the greatest size unless said', 'bar', 'ours', 'bare', 'best peer', 'verdict', 'in detail'], rows);
}

const weightTable = (weights) =>
  table(
    ['JavaScript and CSS (bytes)', 'version', 'min', 'gzip', 'gzip with all chunks but the export'],
    weights.map(({ name, version, min, gzip, everything }) => [
      name,
      version ?? '',
      ...[min, gzip, everything].map((bytes) => bytes.toLocaleString('en-CA')),
    ]),
  );

/** The whole report as Markdown. */
export function report({ samples, sizes, weights, failures, about }) {
  const names = CONTESTANTS.map(({ name }) => name).filter((name) => weights.some((weight) => weight.name === name));
  const all = [...new Set([50, 1000, ...sizes, 100_000])].sort((left, right) => left - right);
  const failed = failures.map(
    ({ cell: where, contestant, size, error }) => `- ${contestant}, ${where}, ${size.toLocaleString('en-CA')} orders: ${error}`,
  );
  return [
    `## Grid bench\n\n${about}`,
    weightTable(weights),
    ...all.map((size) => measured(samples, size, names)),
    failed.length > 0 ? `### Not finished\n\n${failed.join('\n')}` : '',
    `### The bars, at ${sizes.at(-1).toLocaleString('en-CA')} orders\n\n${judged(samples, sizes.at(-1), weights)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
