import { expect } from 'chai';
import { createScheduler, RowModel, type ColumnSpec, type RowChange, type RowModelOptions } from '../../src/grid/index.js';
import { COLUMNS, FACETS, type TestRow } from './rows.js';

const options: RowModelOptions<TestRow> = { id: (row) => row.id, columns: COLUMNS, facets: FACETS };
const rowsOf = (count: number): TestRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `row-${index}`, name: `Name ${(index * 7919) % count}`, amount: index % 10 }));
const shown = (model: RowModel<TestRow>): (string | undefined)[] =>
  Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id);

describe('a row model', () => {
  it('keeps the order in which rows came until told otherwise', () => {
    const model = new RowModel(options);
    model.setRows(rowsOf(3));
    model.append([{ id: 'last' }]);
    expect(shown(model)).to.deep.equal(['row-0', 'row-1', 'row-2', 'last']);
  });

  it('never touches the array that it was given', () => {
    const rows = Object.freeze(rowsOf(3));
    const model = new RowModel(options);
    model.setRows(rows);
    model.upsert([{ id: 'row-1', name: 'changed' }]);
    model.remove(['row-0']);
    expect(rows).to.deep.equal(rowsOf(3));
    expect(shown(model)).to.deep.equal(['row-1', 'row-2']);
  });

  it('tells which rows came, changed and went, and whether the view did', () => {
    const model = new RowModel(options);
    model.setRows(rowsOf(3));
    const told: RowChange[] = [];
    const stop = model.subscribe((change) => told.push(change));
    expect(model.upsert([{ id: 'row-1', amount: 9 }, { id: 'new' }])).to.deep.equal({
      inserted: ['new'],
      updated: ['row-1'],
      removed: [],
      viewChanged: true,
    });
    expect(model.upsert([{ id: 'row-1', amount: 8 }])).to.include({ viewChanged: false });
    expect(model.remove(['row-1', 'no such row']).removed).to.deep.equal(['row-1']);
    expect(model.remove(['no such row'])).to.deep.equal({ inserted: [], updated: [], removed: [], viewChanged: false });
    stop();
    model.remove(['new']);
    expect(told).to.have.length(3);
  });

  it('moves a changed row to its place in the sorted view and says so', () => {
    const model = new RowModel(options);
    model.setRows([
      { id: 'a', amount: 1 },
      { id: 'b', amount: 2 },
      { id: 'c', amount: 3 },
    ]);
    void model.setSort([{ column: 'amount', direction: 'ascending' }]);
    expect(model.upsert([{ id: 'a', amount: 2.5 }]).viewChanged).to.equal(true);
    expect(shown(model)).to.deep.equal(['b', 'a', 'c']);
    expect(model.upsert([{ id: 'a', amount: 2.5, name: 'renamed' }]).viewChanged).to.equal(false);
    expect(model.rowAt(1)?.name).to.equal('renamed');
  });

  it('counts facets under filters and search, whatever facet is shown, and keeps the counts', () => {
    const model = new RowModel(options);
    model.setRows(rowsOf(20));
    expect([model.counts.get('paid'), model.counts.get('')]).to.deep.equal([14, 20]);
    void model.setFacet('paid');
    void model.setFilters([{ column: 'amount', kind: 'range', max: 5 }]);
    expect([model.size, model.counts.get('paid'), model.countAll]).to.deep.equal([4, 4, 10]);
    model.upsert([{ id: 'row-0', amount: 3 }]);
    model.remove(['row-13']);
    expect([model.size, model.counts.get('paid'), model.countAll]).to.deep.equal([4, 4, 9]);
  });

  it('asks facet tests again when time has moved', () => {
    let now = 5;
    const model = new RowModel<TestRow>({ ...options, facets: [{ id: 'late', test: (row) => (row.amount ?? 0) < now }] });
    model.setRows(rowsOf(10));
    void model.setFacet('late');
    expect([model.size, model.counts.get('late')]).to.deep.equal([5, 5]);
    now = 8;
    expect(model.size).to.equal(5);
    void model.refreshFacets();
    expect([model.size, model.counts.get('late')]).to.deep.equal([8, 8]);
  });

  it('keeps counts of more facets than fit in a word', () => {
    const facets = Array.from({ length: 40 }, (_, index) => ({ id: `f${index}`, test: (row: TestRow) => row.amount === index % 10 }));
    const model = new RowModel<TestRow>({ ...options, facets });
    model.setRows(rowsOf(50));
    expect([...model.counts.values()]).to.deep.equal([50, ...facets.map(() => 5)]);
    void model.setFacet('f33');
    expect(shown(model)).to.deep.equal(['row-3', 'row-13', 'row-23', 'row-33', 'row-43']);
  });

  it('gives a snapshot that later changes leave alone, and the view at any time', () => {
    const model = new RowModel(options);
    const rows = rowsOf(6000);
    model.setRows(rows);
    void model.setSort([{ column: 'amount', direction: 'descending' }]);
    const all = shown(model);
    const taken = [model.snapshot()];
    model.upsert([{ id: 'row-3', name: 'changed', amount: 20 }, { id: 'new' }]);
    taken.push(model.snapshot());
    const changed = shown(model);
    model.remove(rows.filter((_, index) => index % 3 !== 0).map((row) => row.id));
    model.setRows([]);
    const ids = taken.map(({ size, rowAt }) => Array.from({ length: size }, (_, index) => rowAt(index)?.id));
    expect(ids).to.deep.equal([all, changed]);
    expect([taken[0]?.rowAt(all.indexOf('row-3')), taken[1]?.rowAt(0)?.name, taken[1]?.rowAt(6001)]).to.deep.equal([
      rows[3],
      'changed',
      undefined,
    ]);
  });

  it('survives cells, facets and rows that throw or are not what they should be', () => {
    const model = new RowModel<TestRow>({
      id: (row) => row.id,
      columns: [
        {
          id: 'bad',
          type: 'text',
          searchable: true,
          value: () => {
            throw new Error('no');
          },
        },
        { id: 'odd', type: 'number', value: () => 'text' },
      ],
      facets: [
        {
          id: 'bad',
          test: () => {
            throw new Error('no');
          },
        },
      ],
    });
    model.setRows(rowsOf(3));
    void model.setSort([
      { column: 'bad', direction: 'ascending' },
      { column: 'odd', direction: 'descending' },
    ]);
    expect(shown(model)).to.deep.equal(['row-0', 'row-1', 'row-2']);
    expect(model.counts.get('bad')).to.equal(0);
  });

  it('stays right when so many rows go that their places are closed up', () => {
    const model = new RowModel(options);
    const rows = rowsOf(6000);
    model.setRows(rows);
    void model.setSort([{ column: 'name', direction: 'ascending' }]);
    void model.setFilters([{ column: 'amount', kind: 'range', min: 2 }]);
    void model.setFacet('paid');
    void model.counts;
    model.remove(rows.filter((_, index) => index % 3 !== 0).map((row) => row.id));
    model.upsert([
      { id: 'row-3', name: 'Name 0a', amount: 7 },
      { id: 'new', name: 'Name 0b', amount: 8 },
    ]);
    const fresh = new RowModel(options);
    fresh.setRows([
      ...rows.filter((_, index) => index % 3 === 0).map((row) => (row.id === 'row-3' ? { id: 'row-3', name: 'Name 0a', amount: 7 } : row)),
      { id: 'new', name: 'Name 0b', amount: 8 },
    ]);
    void fresh.setSort([{ column: 'name', direction: 'ascending' }]);
    void fresh.setFilters([{ column: 'amount', kind: 'range', min: 2 }]);
    void fresh.setFacet('paid');
    expect(shown(model)).to.deep.equal(shown(fresh));
    expect([...model.counts]).to.deep.equal([...fresh.counts]);
    expect(model.indexOf('new')).to.equal(fresh.indexOf('new'));
    expect(model.total).to.equal(2001);
  });
});

describe('a large row model', () => {
  it('gives way about as often as its budget says, and not with a few rows', async () => {
    let time = 0;
    let yields = 0;
    const scheduler = createScheduler({ now: () => (time += 2), yieldTask: () => (yields++, Promise.resolve()), budget: 8 });
    const model = new RowModel<TestRow>({ ...options, scheduler, beginningRows: Infinity });
    model.setRows(rowsOf(2000));
    void model.setSort([{ column: 'name', direction: 'ascending' }]);
    expect([model.pending, yields]).to.deep.equal([false, 0]);
    model.setRows(rowsOf(60_000));
    expect(model.pending).to.equal(true);
    expect(model.size, 'the old view stays until the new one is in place').to.equal(2000);
    await model.settled();
    expect(yields).to.be.greaterThan(5);
    expect([model.size, model.rowAt(0)?.name, model.rowAt(10)?.name]).to.deep.equal([60_000, 'Name 0', 'Name 10']);
  });

  it('is done inside the call with what fits into a slice, however many rows there are', () => {
    const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve() });
    const model = new RowModel<TestRow>({ ...options, scheduler });
    model.setRows(rowsOf(5000));
    void model.setSort([{ column: 'name', direction: 'ascending' }]);
    expect([model.pending, model.rowAt(1)?.name]).to.deep.equal([false, 'Name 1']);
  });

  it('leaves what nobody waits for to the time when the page rests', async () => {
    let rests = 0;
    const idleTask = (): Promise<void> => (rests++, Promise.resolve());
    const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve(), idleTask, budget: 0 });
    const model = new RowModel<TestRow>({ ...options, scheduler });
    model.setRows(rowsOf(10_000));
    await model.setSort([{ column: 'name', direction: 'ascending' }]);
    expect(rests).to.equal(0);
    expect(model.counts.size).to.equal(0);
    await model.settled();
    expect(rests).to.be.greaterThan(1);
    expect(model.counts.get('paid')).to.equal(7000);
    await model.prepare(['amount', 'name', 'no such column']);
    await model.refreshFacets();
    expect(model.rowAt(1)?.name).to.equal('Name 1');
  });

  it('prepares few rows whole, and of very many only the columns that take long to sort and little memory', async () => {
    const model = new RowModel<TestRow>({ ...options, scheduler: createScheduler({ now: () => 0, yieldTask: () => Promise.resolve() }) });
    model.setRows(rowsOf(3000));
    await model.prepare(['name']);
    expect(model.hasIds).to.equal(true);
    let read = { name: 0, city: 0, street: 0 };
    const columns: ColumnSpec<TestRow>[] = [
      { id: 'name', type: 'text', searchable: true, value: (row) => (read.name++, row.name) },
      { id: 'city', type: 'text', value: (row) => (read.city++, `City ${(row.amount ?? 0) % 7}`) },
      { id: 'street', type: 'text', value: ({ id }) => (read.street++, `Street ${Number(id.slice(4)) % 1000}`) },
    ];
    const many = new RowModel<TestRow>({
      ...options,
      columns,
      scheduler: createScheduler({ now: () => 0, yieldTask: () => Promise.resolve() }),
    });
    many.setRows(rowsOf(250_000));
    await many.prepare(['name', 'city', 'street']);
    expect(many.hasIds).to.equal(false);
    expect(read.street).to.equal(250_000);
    expect(read.name, 'has too many texts').to.be.lessThan(100_000);
    expect(read.city, 'is sorted as quickly without').to.be.lessThan(100_000);
    read = { name: 0, city: 0, street: 0 };
    await many.setSort([{ column: 'street', direction: 'ascending' }]);
    expect(read.street, 'nothing is read again').to.equal(0);
    expect(many.rowAt(250)?.id).to.equal('row-1');
    await many.setSort([{ column: 'city', direction: 'descending' }]);
    expect(many.rowAt(0)?.amount).to.equal(6);
    await many.setSort([{ column: 'name', direction: 'ascending' }]);
    expect([many.rowAt(0)?.name, many.rowAt(249_999)?.name]).to.deep.equal(['Name 0', 'Name 249999']);
  });

  const uses: Record<string, (model: RowModel<TestRow>) => Promise<void>> = {
    sorts: (model) => model.setSort([{ column: 'city', direction: 'ascending' }]),
    filters: (model) => model.setFilters([{ column: 'city', kind: 'set', values: ['City 0', 'City 1'] }]),
    searches: (model) => model.setSearch('City'),
  };
  for (const [use, run] of Object.entries(uses)) {
    it(`follows changes in a column by which somebody ${use} while it is prepared, though that is not worth while`, async () => {
      let rests = 0;
      let used: Promise<void> | undefined;
      const idleTask = async (): Promise<void> => {
        if (++rests === 4) used = run(model);
      };
      const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve(), idleTask, budget: 0 });
      const columns: ColumnSpec<TestRow>[] = [{ id: 'city', type: 'text', searchable: true, value: ({ name }) => name }];
      const model = new RowModel<TestRow>({ ...options, columns, scheduler });
      model.setRows(Array.from({ length: 200_001 }, (_, index) => ({ id: `row-${index}`, name: `City ${index % 2}` })));
      await model.prepare(['city']);
      await used;
      model.upsert([{ id: 'row-0', name: 'nowhere' }]);
      expect([model.indexOf('row-0'), model.indexOf('row-2')]).to.deep.equal(use === 'sorts' ? [200_000, 0] : [-1, 1]);
    });
  }

  it('finds a row that is shown by its id without an index of all', () => {
    const model = new RowModel<TestRow>(options);
    const rows = rowsOf(5000);
    let asked = 0;
    const counted = new RowModel<TestRow>({ ...options, id: (row) => (asked++, row.id) });
    counted.setRows(rows);
    model.setRows(rows);
    const shownLast = counted.rowAt(4321);
    asked = 0;
    expect(counted.indexOf(shownLast?.id ?? '')).to.equal(4321);
    expect(asked).to.be.lessThan(300);
    expect([counted.indexOf('row-17'), counted.indexOf('no such row')]).to.deep.equal([17, -1]);
  });

  it('counts when first asked and announces the counts', async () => {
    const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve(), budget: 0 });
    const model = new RowModel<TestRow>({ ...options, scheduler });
    model.setRows(rowsOf(30_000));
    expect(model.counts.size).to.equal(0);
    const told: RowChange[] = [];
    model.subscribe((change) => told.push(change));
    await model.settled();
    expect(model.counts.get('paid')).to.equal(21_000);
    expect(told.map((change) => change.viewChanged)).to.deep.equal([false]);
  });

  it('counts few found rows before it shows them, without waiting until all were asked about', async () => {
    const asked = new Set<string>();
    const never = (): Promise<void> => new Promise(() => {});
    const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve(), idleTask: never, budget: 0 });
    const facets = [{ id: 'paid', test: (row: TestRow) => (asked.add(row.id), (row.amount ?? 0) >= 3) }];
    const model = new RowModel<TestRow>({ ...options, facets, scheduler, beginningRows: Infinity });
    model.setRows(rowsOf(60_000));
    void model.counts;
    const counts: (number | undefined)[] = [];
    model.subscribe(() => counts.push(model.counts.get('paid')));
    await model.setFilters([{ column: 'name', kind: 'text', contains: 'Name 123' }]);
    expect(counts).to.deep.equal([78]);
    expect(asked.size).to.equal(model.size);
    model.upsert([{ id: 'row-7', name: 'Name 123 again', amount: 5 }]);
    expect(model.counts.get('paid')).to.equal(79);
    await model.setFilters([{ column: 'name', kind: 'text', contains: 'Name' }]);
    expect(counts.at(-1), 'of many rows they come a little later').to.equal(undefined);
    await model.settled();
    expect(counts.at(-1)).to.equal(42_000);
  });

  it('prepares sorting, searching and ids ahead of time without changing the view', async () => {
    const scheduler = createScheduler({ now: () => 0, yieldTask: () => Promise.resolve(), budget: 0 });
    const model = new RowModel<TestRow>({ ...options, scheduler });
    model.setRows(rowsOf(30_000));
    const { revision } = model;
    await Promise.all([model.prepareSort('name'), model.prepareSort('no such column'), model.prepareSearch(), model.prepareIds()]);
    expect(model.revision).to.equal(revision);
    expect(model.indexOf('row-29999')).to.equal(29_999);
  });
});
