import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asHal, asResourceList, findOrdersCsv, seedRecords } from './index.js';

/** Writes an invented warehouse to a file: `node --import tsx demo/seed/write.ts --count 50000 --out orders.json [--csv]`. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    /** The present of the data: RFC 3339; the machine's own when absent. */
    now: { type: 'string' },
    zone: { type: 'string', default: 'America/Toronto' },
    out: { type: 'string' },
    csv: { type: 'boolean', default: false },
    /** CSV with the internal headings. */
    internal: { type: 'boolean', default: false },
    hal: { type: 'boolean', default: false },
  },
});

const count = Number(values.count);
const seed = Number(values.seed);
const now = values.now === undefined ? Date.now() : Date.parse(values.now);
if (!values.out || !Number.isInteger(count) || count < 0 || count > 2_000_000 || !Number.isInteger(seed) || Number.isNaN(now)) {
  console.error(
    'Usage: node --import tsx demo/seed/write.ts --count 50000 --out FILE [--seed 1] [--now 2026-11-23T19:00:00Z] [--zone ZONE] [--hal | --csv [--internal]]',
  );
  process.exitCode = 1;
} else {
  const { orders, tracking, lostIds } = seedRecords({ count, seed, now, timeZone: values.zone });
  // A list of pages, as they would come from the API one after the other: orders, then their tracking.
  const json = (): string =>
    JSON.stringify(values.hal ? [asHal(orders), asHal(tracking)] : [asResourceList(orders), asResourceList(tracking)]);
  writeFileSync(values.out, values.csv ? findOrdersCsv(orders, values.internal ? 'internal' : 'display') : json());
  console.info(
    `${orders.length} orders, ${tracking.length} packages with tracking, ${lostIds.length} closed and never scanned: ${values.out}`,
  );
}
