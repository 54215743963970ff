import { RowModel, type ColumnSpec, type RowFacet } from '../src/grid/index.js';

/**
 * The grid engine beside the obvious way, in one run: `node --expose-gc --import tsx bench/grid-engine.ts [rows] [repeats]`.
 *
 * The obvious way is what an application writes itself: `[...rows].sort` with the same collator, `filter` with lower-cased `includes`.
 * Every figure is the median of the repeats, in milliseconds; the ratio says how many times quicker the engine is.
 */
interface Order {
  readonly id: string;
  readonly reference: string;
  readonly recipient: string;
  readonly customer: string;
  readonly tracking: string;
  readonly stage: string;
  readonly createdAt: number;
  readonly weight: number;
}

const ROWS = Number(process.argv[2] ?? 1_000_000);
const REPEATS = Number(process.argv[3] ?? 5);
const STAGES = ['received', 'picking', 'picked', 'packed', 'awaiting_pickup', 'shipped', 'delivered', 'cancelled'];
const FIRST = [
  'Émile',
  'Anne',
  'Bob',
  'Chloé',
  'Zoë',
  'Liam',
  'Noah',
  'Olivia',
  'William',
  'Thomas',
  'Léa',
  'Jacob',
  'Mia',
  'Hugo',
  'Inès',
  'Raj',
];
const LAST = ['Tremblay', 'Gagnon', 'Roy', 'Côté', 'Bouchard', 'Gauthier', 'Smith', 'Brown', 'Lee', 'Wilson', 'Singh', 'Nguyen', 'Martin'];

/** Park–Miller: the same orders in every run. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const random = createRandom(20_261_122);
const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;

function anOrder(index: number): Order {
  return {
    id: `order-${index}`,
    reference: `SO-${1_000_000 + ((index * 7_919) % ROWS)}`,
    recipient: `${pick(FIRST)} ${pick(LAST)} ${random(5000)}`,
    customer: `Customer ${random(400)}`,
    tracking: `7023${String(random(1e9)).padStart(9, '0')}${String(random(1000)).padStart(3, '0')}`,
    stage: pick(STAGES),
    createdAt: 1_760_000_000_000 + random(31_536_000) * 1000,
    weight: random(5000) / 100,
  };
}

const COLUMNS: readonly ColumnSpec<Order>[] = [
  { id: 'reference', type: 'text', value: (order) => order.reference, searchable: true, collation: 'code' },
  { id: 'recipient', type: 'text', value: (order) => order.recipient, searchable: true },
  { id: 'customer', type: 'text', value: (order) => order.customer, searchable: true },
  { id: 'tracking', type: 'text', value: (order) => order.tracking, searchable: true, collation: 'code' },
  { id: 'stage', type: 'text', value: (order) => order.stage },
  { id: 'createdAt', type: 'date', value: (order) => order.createdAt },
  { id: 'weight', type: 'number', value: (order) => order.weight },
];
const FACETS: readonly RowFacet<Order>[] = STAGES.map((stage) => ({ id: stage, test: (order) => order.stage === stage }));

const rows = Array.from({ length: ROWS }, (_, index) => anOrder(index));
const collator = new Intl.Collator('en', { numeric: true });
const newModel = (): RowModel<Order> => {
  const model = new RowModel<Order>({ id: (order) => order.id, columns: COLUMNS, facets: FACETS });
  model.setRows(rows);
  return model;
};

interface Contest {
  readonly name: string;
  /** Makes what the measured part needs. */
  engine(): Promise<() => unknown>;
  naive?(): unknown;
  /** Makes the engine once and runs it for every repeat, as changes come in life, after some to warm up. */
  readonly again?: boolean;
  /** The obvious way takes so long that it runs once. */
  readonly once?: boolean;
}

// On a busy machine (CPU=1) the time of the processor says more than that of the wall.
function measure(run: () => unknown): number {
  const clock = (): number => (process.env['CPU'] ? process.cpuUsage().user / 1000 : performance.now());
  const started = clock();
  run();
  return clock() - started;
}

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

function prepared(prepare: (model: RowModel<Order>) => unknown, run: (model: RowModel<Order>) => unknown): () => Promise<() => unknown> {
  return async () => {
    const model = newModel();
    await prepare(model);
    return () => run(model);
  };
}

const by = (column: string, direction: 'ascending' | 'descending' = 'ascending') => [{ column, direction }];
const shipped = [{ column: 'stage', kind: 'set', values: ['shipped', 'packed', 'picked', 'received'] }] as const;
const changesOf = (count: number): Order[] =>
  Array.from({ length: count }, () => ({ ...anOrder(random(ROWS)), id: `order-${random(ROWS)}` }));

const CONTESTS: readonly Contest[] = [
  { name: 'set rows', engine: () => Promise.resolve(newModel), naive: () => [...rows] },
  {
    name: 'sort by reference (all distinct), cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('reference')),
    ),
    naive: () => [...rows].sort((a, b) => collator.compare(a.reference, b.reference)),
    once: true,
  },
  {
    name: 'sort by recipient, cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('recipient')),
    ),
    naive: () => [...rows].sort((a, b) => collator.compare(a.recipient, b.recipient)),
    once: true,
  },
  {
    name: 'sort by customer (400), cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('customer')),
    ),
    naive: () => [...rows].sort((a, b) => collator.compare(a.customer, b.customer)),
    once: true,
  },
  {
    name: 'sort by tracking number, cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('tracking')),
    ),
    naive: () => [...rows].sort((a, b) => collator.compare(a.tracking, b.tracking)),
    once: true,
  },
  {
    name: 'sort by reference, prepared',
    engine: prepared(
      (model) => model.prepareSort('reference'),
      (model) => void model.setSort(by('reference')),
    ),
  },
  {
    name: 'sort by recipient, prepared',
    engine: prepared(
      (model) => model.prepareSort('recipient'),
      (model) => void model.setSort(by('recipient')),
    ),
  },
  {
    name: 'sort by date, cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('createdAt')),
    ),
    naive: () => [...rows].sort((a, b) => a.createdAt - b.createdAt),
    once: true,
  },
  {
    name: 'sort by date, prepared',
    engine: prepared(
      (model) => model.prepareSort('createdAt'),
      (model) => void model.setSort(by('createdAt')),
    ),
  },
  {
    name: 'sort by weight, cold',
    engine: prepared(
      () => {},
      (model) => void model.setSort(by('weight')),
    ),
    naive: () => [...rows].sort((a, b) => a.weight - b.weight),
    once: true,
  },
  {
    name: 'sort by stage, then date, prepared',
    engine: prepared(
      (model) => Promise.all([model.prepareSort('stage'), model.prepareSort('createdAt')]),
      (model) => void model.setSort([...by('stage'), ...by('createdAt', 'descending')]),
    ),
  },
  {
    name: 'search "7023 12", cold',
    engine: prepared(
      () => {},
      (model) => void model.setSearch('7023 12'),
    ),
    naive: () =>
      rows.filter((row) =>
        ['7023', '12'].every((word) =>
          [row.reference, row.recipient, row.customer, row.tracking].some((cell) => cell.toLowerCase().includes(word)),
        ),
      ),
  },
  {
    name: 'search "tremblay 49", warm',
    engine: prepared(
      (model) => {
        void model.setSearch('zzz');
        void model.setSearch('');
      },
      (model) => void model.setSearch('tremblay 49'),
    ),
    naive: () =>
      rows.filter((row) =>
        ['tremblay', '49'].every((word) =>
          [row.reference, row.recipient, row.customer, row.tracking].some((cell) => cell.toLowerCase().includes(word)),
        ),
      ),
  },
  {
    name: 'search typed on: "tremblay 49" to "tremblay 491"',
    engine: prepared(
      (model) => void model.setSearch('tremblay 49'),
      (model) => void model.setSearch('tremblay 491'),
    ),
    naive: () =>
      rows.filter((row) =>
        ['tremblay', '491'].every((word) =>
          [row.reference, row.recipient, row.customer, row.tracking].some((cell) => cell.toLowerCase().includes(word)),
        ),
      ),
  },
  {
    name: 'search 200 pasted references, warm',
    engine: prepared(
      (model) => {
        void model.setSearch('zzz');
        void model.setSearch('');
      },
      (model) => void model.setSearch(Array.from({ length: 200 }, (_, index) => `SO-${1_000_000 + index * 37}`).join('\n')),
    ),
  },
  {
    name: 'filter text to 1 % (customer), cold',
    engine: prepared(
      () => {},
      (model) => void model.setFilters([{ column: 'customer', kind: 'text', contains: 'customer 39' }]),
    ),
    naive: () => rows.filter((row) => row.customer.toLowerCase().includes('customer 39')),
  },
  {
    name: 'filter text to 1 %, warm',
    engine: prepared(
      (model) => {
        void model.setFilters([{ column: 'customer', kind: 'text', contains: 'x' }]);
        void model.setFilters([]);
      },
      (model) => void model.setFilters([{ column: 'customer', kind: 'text', contains: 'customer 39' }]),
    ),
    naive: () => rows.filter((row) => row.customer.toLowerCase().includes('customer 39')),
  },
  {
    name: 'filter date range, warm',
    engine: prepared(
      (model) => model.prepareSort('createdAt'),
      (model) => void model.setFilters([{ column: 'createdAt', kind: 'range', min: 1_765_000_000_000, max: 1_766_000_000_000 }]),
    ),
    naive: () => rows.filter((row) => row.createdAt >= 1_765_000_000_000 && row.createdAt < 1_766_000_000_000),
  },
  {
    name: 'facet counts (8), cold',
    engine: prepared(
      () => {},
      (model) => model.counts,
    ),
    naive: () => FACETS.map((facet) => rows.reduce((count, row) => count + (facet.test(row) ? 1 : 0), 0)),
  },
  {
    name: 'facet, counted before',
    engine: prepared(
      (model) => model.counts,
      (model) => void model.setFacet('shipped'),
    ),
    naive: () => rows.filter((row) => row.stage === 'shipped'),
  },
  {
    name: 'index of ids',
    engine: prepared(
      () => {},
      (model) => model.prepareIds(),
    ),
    naive: () => new Map(rows.map((row, index) => [row.id, index])),
  },
  {
    name: '1,000 changes, no sort or filter',
    again: true,
    engine: prepared(
      (model) => model.prepareIds(),
      (model) => model.upsert(changesOf(1000)),
    ),
  },
  {
    name: 'the same rows sorted (date) + filtered + counted anew',
    engine: prepared(
      async (model) => {
        await model.prepareSort('createdAt');
        void model.counts;
      },
      (model) => {
        void model.setSort(by('createdAt'));
        void model.setFilters(shipped);
      },
    ),
  },
  {
    name: '1,000 changes, sorted (date) + filtered + counted',
    again: true,
    engine: prepared(
      (model) => {
        void model.prepareIds();
        void model.setSort(by('createdAt'));
        void model.setFilters(shipped);
        void model.counts;
      },
      (model) => model.upsert(changesOf(1000)),
    ),
  },
  {
    name: '1,000 changes, sorted (reference) + filtered + counted',
    again: true,
    engine: prepared(
      (model) => {
        void model.prepareIds();
        void model.setSort(by('reference'));
        void model.setFilters(shipped);
        void model.counts;
      },
      (model) => model.upsert(changesOf(1000)),
    ),
  },
  {
    name: '1,000 changes, sorted (recipient) + searched',
    again: true,
    engine: prepared(
      (model) => {
        void model.prepareIds();
        void model.setSort(by('recipient'));
        void model.setSearch('tremblay');
      },
      (model) => model.upsert(changesOf(1000)),
    ),
  },
];

const format = (figure: number): string => (Number.isNaN(figure) ? '–' : figure.toFixed(figure < 10 ? 2 : 0)).padStart(9);

console.log(`${ROWS.toLocaleString('en')} rows, median of ${REPEATS} (long naive ones: once), ms; Node ${process.version}`);
console.log(`${''.padEnd(58)}${'engine'.padStart(9)}${'naive'.padStart(9)}${'ratio'.padStart(9)}`);
const wanted = process.argv[4];
for (const contest of CONTESTS) {
  if (wanted && !contest.name.includes(wanted)) continue;
  const engine: number[] = [];
  const naive: number[] = [];
  let run = await contest.engine();
  if (contest.again) for (let warm = 0; warm < 10; warm++) run();
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    if (!contest.again && repeat > 0) run = await contest.engine();
    if (!contest.again) globalThis.gc?.();
    engine.push(measure(run));
    if (contest.naive && !(contest.once && repeat > 0) && !process.env['ENGINE_ONLY']) naive.push(measure(contest.naive));
  }
  const ours = median(engine);
  const theirs = median(naive);
  console.log(
    `${contest.name.padEnd(58)}${format(ours)}${format(theirs)}${Number.isNaN(theirs) ? format(NaN) : `${format(theirs / ours)}×`}`,
  );
}
