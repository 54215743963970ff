/**
 * Measures the order grid beside its peers and a bare table, in one run, and says which bars are met.
 *
 *   npm run bench:grid -- --repeats 5 --sizes 1k,10k,100k,1m --only scroll,filter,bare,if-order-grid
 *
 * `--only` takes names of cells (`sort-text`, `reach`, …) and of contestants; what is not named of a kind is left out, unless none of that kind is named.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTPUT, buildAll, root, versionOf } from './build.mjs';
import { CELLS } from './cells.mjs';
import { CONTESTANTS, OURS } from './contestants.mjs';
import { withPage } from './page.mjs';
import { report } from './report.mjs';
import { Samples } from './samples.mjs';
import { serve } from './server.mjs';

const UNITS = { k: 1000, m: 1_000_000 };

function sizeOf(text) {
  const [, digits, unit] = /^(\d+)([km]?)$/i.exec(text.trim()) ?? [];
  if (!digits) throw new Error(`"${text}" is not a size; write 1k, 100k or 1m`);
  return Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
}

function options() {
  const { values } = parseArgs({
    options: {
      repeats: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1k,10k,100k,1m' },
      only: { type: 'string', default: '' },
    },
  });
  const only = values.only.split(',').filter(Boolean);
  const isContestant = (name) => CONTESTANTS.some((contestant) => contestant.name === name);
  return {
    repeats: Math.max(1, Number(values.repeats)),
    sizes: values.sizes
      .split(',')
      .map(sizeOf)
      .sort((left, right) => left - right),
    contestants: only.filter(isContestant),
    cells: only.filter((name) => !isContestant(name)),
  };
}

const wanted = (names, name) => names.length === 0 || names.some((part) => name === part || name.startsWith(`${part}-`));

function sizesFor(cell, sizes) {
  if (cell.at === 'last') return sizes.slice(-1);
  return cell.at ?? sizes;
}

/** Everything to do, in order; within a repeat the contestants take turns at every cell, starting with another one each time. */
function* plan({ repeats, sizes, cells }, contestants) {
  for (let repeat = 0; repeat < repeats; repeat++) {
    const turn = contestants.map((_, at) => contestants[(at + repeat) % contestants.length]);
    for (const cell of CELLS.filter(({ name, once }) => wanted(cells, name) && (repeat === 0 || !once))) {
      for (const size of sizesFor(cell, sizes)) {
        for (const contestant of turn) if (!cell.ours || contestant.name === OURS) yield { repeat, cell, size, contestant };
      }
    }
  }
}

async function measure(origin, steps, samples, failures) {
  for (const [at, { repeat, cell, size, contestant }] of steps.entries()) {
    const began = Date.now();
    const said = `${at + 1}/${steps.length} repeat ${repeat + 1}, ${cell.name}, ${size.toLocaleString('en-CA')}, ${contestant.name}`;
    try {
      const numbers = await withPage(origin, cell, (bench) => cell.run(bench, contestant, size));
      for (const [name, value] of Object.entries(numbers)) samples.add(name, contestant.name, size, value);
      const told = Object.entries(numbers).map(([name, value]) => `${name} ${Number(value.toFixed(2))}`);
      console.info(`${said}: ${told.join(', ')} [${((Date.now() - began) / 1000).toFixed(1)} s]`);
    } catch (error) {
      const text = String(error.message).slice(0, 300);
      failures.push({ cell: cell.name, contestant: contestant.name, size, error: text });
      console.warn(`${said}: failed, ${text}`);
    }
  }
}

// Puppeteer listens to these signals to close its browser; the next cell would only open another.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const chosen = options();
const built = await buildAll(CONTESTANTS.filter(({ name }) => wanted(chosen.contestants, name)));
const weights = built.map((contestant) => ({ ...contestant, version: contestant.package && versionOf(contestant.package) }));
const server = await serve(OUTPUT);
const samples = new Samples();
const failures = [];
const began = Date.now();
const busyBefore = loadavg()[0];
await measure(server.origin, [...plan(chosen, weights)], samples, failures);
server.close();

const about = `${new Date(began).toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, ${chosen.repeats} repeat(s), ${Math.round((Date.now() - began) / 60_000)} min, load ${busyBefore.toFixed(1)} before and ${loadavg()[0].toFixed(1)} after (the bench itself makes 1 to 2).`;
console.info(`\n${report({ samples, sizes: chosen.sizes, weights, failures, about })}`);
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/bench-grid.json'), JSON.stringify({ about, weights, sizes: chosen.sizes, samples, failures }, null, 1));
