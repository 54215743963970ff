import { expect } from 'chai';
import fc from 'fast-check';
import { RowModel, type ColumnFilter, type RowModelOptions, type Scheduler, type SortKey } from '../../src/grid/index.js';
import { referenceMatches, referenceView, type ReferenceQuery } from './reference.js';
import { anyFacet, anyFilter, anyId, anyRow, anyRows, anySearch, anySort, COLUMNS, FACETS, type TestRow } from './rows.js';

type Command =
  | { readonly kind: 'set' | 'append' | 'upsert'; readonly rows: TestRow[] }
  | { readonly kind: 'remove'; readonly ids: string[] }
  | { readonly kind: 'sort'; readonly keys: SortKey[] }
  | { readonly kind: 'filter'; readonly filters: ColumnFilter[] }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'facet'; readonly id: string | undefined }
  | { readonly kind: 'refresh' | 'count' };

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), rows: anyRows(12) }),
  fc.record({ kind: fc.constantFrom('append' as const, 'upsert' as const, 'upsert' as const), rows: fc.array(anyRow, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('remove' as const), ids: fc.array(anyId, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('sort' as const), keys: anySort }),
  fc.record({ kind: fc.constant('filter' as const), filters: fc.array(anyFilter, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('search' as const), text: anySearch }),
  fc.record({ kind: fc.constant('facet' as const), id: anyFacet }),
  fc.record({ kind: fc.constantFrom('refresh' as const, 'count' as const) }),
);

/** Keeps the rows in a plain array, in the order in which they came. */
class Expected {
  rows: TestRow[] = [];
  sort: SortKey[] = [];
  filters: ColumnFilter[] = [];
  search = '';
  facet: string | undefined;

  apply(step: Command): void {
    if (step.kind === 'set') this.rows = step.rows.slice();
    if (step.kind === 'append' || step.kind === 'upsert') for (const row of lastOfEach(step.rows)) this.#put(row);
    if (step.kind === 'remove') this.rows = this.rows.filter((row) => !step.ids.includes(row.id));
    if (step.kind === 'sort') this.sort = step.keys;
    if (step.kind === 'filter') this.filters = step.filters;
    if (step.kind === 'search') this.search = step.text;
    if (step.kind === 'facet') this.facet = step.id;
  }

  get query(): ReferenceQuery<TestRow> {
    const { rows, sort, filters, search, facet } = this;
    return { rows, sort, filters, search, facet, columns: COLUMNS, facets: FACETS, locale: 'fr-CA' };
  }

  #put(row: TestRow): void {
    const index = this.rows.findIndex((other) => other.id === row.id);
    if (index < 0) this.rows.push(row);
    else this.rows[index] = row;
  }
}

/** Of rows with one id in a batch the last counts, in the place of the first. */
const lastOfEach = (rows: readonly TestRow[]): TestRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

function run(model: RowModel<TestRow>, step: Command): void {
  if (step.kind === 'set') model.setRows(step.rows);
  if (step.kind === 'append') model.append(step.rows);
  if (step.kind === 'upsert') model.upsert(step.rows);
  if (step.kind === 'remove') model.remove(step.ids);
  if (step.kind === 'sort') void model.setSort(step.keys);
  if (step.kind === 'filter') void model.setFilters(step.filters);
  if (step.kind === 'search') void model.setSearch(step.text);
  if (step.kind === 'facet') void model.setFacet(step.id);
  if (step.kind === 'refresh') void model.refreshFacets();
  if (step.kind === 'count') void model.counts;
}

function expectSame(model: RowModel<TestRow>, expected: Expected): void {
  const shown = Array.from({ length: model.size }, (_, index) => model.rowAt(index));
  expect(shown).to.deep.equal(referenceView(expected.query));
  expect(model.total).to.equal(expected.rows.length);
  const matches = referenceMatches(expected.query);
  expect(model.countAll).to.equal(matches.length);
  for (const facet of FACETS) expect(model.counts.get(facet.id), facet.id).to.equal(matches.filter((row) => facet.test(row)).length);
  expect(expected.rows.map((row) => model.indexOf(row.id))).to.deep.equal(expected.rows.map((row) => shown.indexOf(row)));
  expect(expected.rows.map((row) => model.get(row.id))).to.deep.equal(expected.rows);
  expect(model.rowAt(-1) ?? model.rowAt(model.size)).to.equal(undefined);
}

/** Gives way when told to and goes on when told to. */
class ManualScheduler implements Scheduler {
  readonly #pauses: Iterator<boolean>;
  #resume: (() => void)[] = [];

  constructor(pauses: Iterator<boolean>) {
    this.#pauses = pauses;
  }

  shouldYield(): boolean {
    return this.#pauses.next().value === true;
  }

  yield(): Promise<void> {
    return new Promise((resolve) => this.#resume.push(resolve));
  }

  async resume(): Promise<void> {
    for (const resume of this.#resume.splice(0)) resume();
    await Promise.resolve();
    await Promise.resolve();
  }

  /** Goes on until nothing is left: between two slices of counting, nothing waits for a few microtasks. */
  async drain(model: RowModel<TestRow>): Promise<void> {
    for (let settled = false; !settled || model.pending || this.#resume.length > 0;) {
      settled = false;
      void model.settled().then(() => (settled = true));
      await this.resume();
      await new Promise(setImmediate);
    }
  }
}

function* forever(value: boolean): Generator<boolean> {
  for (;;) yield value;
}

const options: RowModelOptions<TestRow> = { id: (row) => row.id, columns: COLUMNS, facets: FACETS, locale: 'fr-CA' };

describe('a row model under any sequence of changes', () => {
  it('shows what a full recomputation shows, after each step', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 14 }), (steps) => {
        const model = new RowModel<TestRow>(options);
        const expected = new Expected();
        for (const step of steps) {
          run(model, step);
          expected.apply(step);
          expectSame(model, expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('arrives at the same when work is sliced and changes come between the slices', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(command, fc.nat({ max: 12 })), { maxLength: 14 }),
        fc.infiniteStream(fc.boolean()),
        async (steps, pauses) => {
          const scheduler = new ManualScheduler(pauses);
          const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0 });
          const expected = new Expected();
          for (const [step, slices] of steps) {
            run(model, step);
            expected.apply(step);
            expect(model.total).to.equal(expected.rows.length);
            for (let slice = 0; slice < slices; slice++) await scheduler.resume();
            const shown = Array.from({ length: model.size }, (_, index) => model.rowAt(index));
            expect(shown.every((row) => row !== undefined)).to.equal(true);
            expect(new Set(shown).size).to.equal(shown.length);
          }
          await scheduler.drain(model);
          void model.counts;
          await scheduler.drain(model);
          expectSame(model, expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** What a model was asked for when it told the beginning that it shows; rows are those of now. */
class Beginning {
  #asked: Expected | undefined;

  constructor(model: RowModel<TestRow>, expected: Expected) {
    model.subscribe(({ viewChanged, inserted, updated, removed }) => {
      const isView = viewChanged && inserted.length + updated.length + removed.length === 0;
      if (isView) this.#asked = model.beginning ? Object.assign(new Expected(), expected) : undefined;
    });
  }

  /** Checks the rows that are known, and returns how many those are. */
  check(model: RowModel<TestRow>, rows: TestRow[]): number {
    if (!model.beginning || !this.#asked) return 0;
    this.#asked.rows = rows;
    const shown = Array.from({ length: model.size }, (_, index) => model.rowAt(index));
    const known = shown.filter((row) => row !== undefined);
    const whole = referenceView(this.#asked.query);
    expect(shown.slice(0, known.length)).to.deep.equal(known);
    expect(known).to.deep.equal(whole.slice(0, known.length));
    expect(known.map((row) => model.indexOf(row.id))).to.deep.equal(known.map((_, index) => index));
    if (known.length < shown.length) expect(model.size).to.equal(whole.length);
    return known.length;
  }
}

describe('the beginning of a view in the making', () => {
  it('is that of a full recomputation, also after changes, whatever was asked for', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(command, fc.nat({ max: 12 })), { maxLength: 14 }), async (steps) => {
        const scheduler = new ManualScheduler(forever(true));
        const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0, beginningRows: 0 });
        const expected = new Expected();
        const beginning = new Beginning(model, expected);
        for (const [step, slices] of steps) {
          if (step.kind === 'set') await scheduler.drain(model);
          expected.apply(step);
          run(model, step);
          seen += beginning.check(model, expected.rows);
          for (let slice = 0; slice < slices; slice++) {
            await scheduler.resume();
            seen += beginning.check(model, expected.rows);
          }
        }
        await scheduler.drain(model);
        void model.counts;
        await scheduler.drain(model);
        expect(model.beginning).to.equal(false);
        expectSame(model, expected);
      }),
      { numRuns: 150 },
    );
    expect(seen).to.be.greaterThan(100);
  });

  it('is shown with the number of all rows before they are in order', async () => {
    const scheduler = new ManualScheduler(forever(true));
    const model = new RowModel<TestRow>({ ...options, scheduler, beginningRows: 1000 });
    const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `row-${index}`, amount: (index * 7919) % 5000 }));
    model.setRows(rows);
    void model.setSort([{ column: 'amount', direction: 'descending' }]);
    while (!model.beginning) await scheduler.resume();
    expect([model.size, model.countAll, model.pending]).to.deep.equal([5000, 5000, true]);
    expect([0, 1, 50].map((index) => model.rowAt(index)?.amount)).to.deep.equal([4999, 4998, 4949]);
    expect(model.rowAt(4000)).to.equal(undefined);
    expect(model.indexOf(rows.find((row) => row.amount === 10)?.id ?? ''), 'somewhere behind').to.equal(80);
    model.upsert([{ id: 'new', amount: 4998.5 }]);
    expect([model.size, model.rowAt(1)?.id]).to.deep.equal([5001, 'new']);
    await scheduler.drain(model);
    expect([model.rowAt(1)?.id, model.rowAt(5000)?.amount]).to.deep.equal(['new', 0]);
  });
});

describe('superseding', () => {
  const rows: TestRow[] = Array.from({ length: 40 }, (_, index) => ({
    id: `row-${index}`,
    name: `n${(index * 7) % 40}`,
    amount: index % 5,
  }));

  it('resolves the older call and shows the newest state, however the slices fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        async (gaps, pauses) => {
          const scheduler = new ManualScheduler(pauses);
          const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0 });
          model.setRows(rows);
          let resolved = 0;
          for (const [index, gap] of gaps.entries()) {
            void model.setSort([{ column: 'name', direction: index % 2 ? 'ascending' : 'descending' }]).then(() => resolved++);
            for (let slice = 0; slice < gap; slice++) await scheduler.resume();
          }
          await scheduler.drain(model);
          expect(resolved).to.equal(gaps.length);
          const names = Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.name);
          const ascending = rows.map((row) => row.name).sort((a, b) => Number(a?.slice(1)) - Number(b?.slice(1)));
          expect(names).to.deep.equal(gaps.length % 2 === 0 ? ascending : ascending.toReversed());
        },
      ),
    );
  });

  it('puts right whatever changed meanwhile, at whichever slice it did', async () => {
    const changed: TestRow[] = [
      { id: 'row-3', name: 'n100', amount: 4 },
      { id: 'row-4', name: 'n4', amount: 0 },
      { id: 'new', name: 'n17a', amount: 3 },
    ];
    const expected = [...rows.filter((row) => !['row-3', 'row-4', 'row-9'].includes(row.id)), ...changed]
      .filter((row) => (row.amount ?? 0) >= 3 && row.name?.includes('1'))
      .sort((a, b) => Number.parseFloat(a.name?.slice(1) ?? '') - Number.parseFloat(b.name?.slice(1) ?? '') || a.id.localeCompare(b.id));
    for (let slice = 0; slice < 60; slice++) {
      const scheduler = new ManualScheduler(forever(true));
      const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0 });
      model.setRows(rows);
      void model.setSort([{ column: 'name', direction: 'ascending' }]);
      void model.setFacet('paid');
      void model.setSearch('1');
      void model.setFilters([{ column: 'amount', kind: 'range', min: 3 }]);
      for (let passed = 0; passed < slice; passed++) await scheduler.resume();
      model.upsert(changed);
      model.remove(['row-9']);
      await scheduler.drain(model);
      const shown = Array.from({ length: model.size }, (_, index) => model.rowAt(index));
      expect(shown, `change after ${slice} slices`).to.have.members(expected);
      expect(shown.map((row) => Number.parseFloat(row?.name?.slice(1) ?? ''))).to.deep.equal(
        expected.map((row) => Number.parseFloat(row.name?.slice(1) ?? '')),
      );
    }
  });

  it('finds the same among more or fewer rows than there were when it began to look', async () => {
    const more = Array.from({ length: 5 }, (_, index) => ({ id: `more-${index}`, name: `m${index}`, amount: 1 }));
    const found = async (slice: number, change: (model: RowModel<TestRow>) => void): Promise<(string | undefined)[]> => {
      const scheduler = new ManualScheduler(forever(true));
      const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0 });
      model.setRows(rows);
      void model.setSearch('m');
      void model.setSearch('n3');
      for (let passed = 0; passed < slice; passed++) await scheduler.resume();
      change(model);
      await scheduler.drain(model);
      return Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id);
    };
    const wanted = rows.filter(({ name }) => name?.startsWith('n3')).map(({ id }) => id);
    for (let slice = 0; slice < 30; slice++) {
      expect(await found(slice, (model) => void model.append(more)), `more after ${slice} slices`).to.deep.equal(wanted);
      const fewer = await found(slice, (model) => void model.remove(['row-0', 'row-1', 'row-2']));
      expect(fewer, `fewer after ${slice} slices`).to.deep.equal(wanted.filter((id) => !['row-0', 'row-1', 'row-2'].includes(id)));
    }
  });

  it('keeps the old view, with its changes, until the new one is in place', async () => {
    const scheduler = new ManualScheduler(forever(true));
    const model = new RowModel<TestRow>({ ...options, scheduler, synchronousRows: 0 });
    model.setRows(rows);
    const sorting = model.setSort([{ column: 'amount', direction: 'descending' }]);
    await scheduler.resume();
    model.upsert([{ id: 'row-0', name: 'changed', amount: 100 }]);
    expect(model.pending).to.equal(true);
    expect(model.rowAt(0)?.name).to.equal('changed');
    expect(model.rowAt(1)?.id).to.equal('row-1');
    await scheduler.drain(model);
    await sorting;
    expect(model.rowAt(0)?.id).to.equal('row-0');
    expect(model.rowAt(1)?.amount).to.equal(4);
  });
});
