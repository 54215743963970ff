import { expect } from 'chai';
import fc from 'fast-check';
import { isApiError, SORT_FIELDS, type FieldCondition } from '../../src/client/index.js';
import { ORDER_STAGES, PARCEL_STATUSES, type Order } from '../../src/domain/order/index.js';
import { ORDER_COLUMNS } from '../../src/elements/order-grid/order-columns.js';
import { createMemoryUpstream } from '../../src/gateway/index.js';
import { RowModel, type ColumnFilter } from '../../src/grid/index.js';
import { conditionsForServer, fieldOfColumn } from '../../src/state/order-query.js';
import { anOrder, closeAll, FRIDAY, openWarehouse, problemOf } from './warehouse.js';

const parcel = (trackingNumber: string) => ({ trackingNumber, status: 'in_transit' as const });

const SHELF = [
  anOrder({ id: '1', shipTo: { city: 'Montréal' }, carrier: 'UPS', totalQuantity: 3, createdAt: '2026-11-20T12:00:00Z' }),
  anOrder({ id: '2', shipTo: { city: 'Québec' }, carrier: 'Purolator', totalQuantity: 12, createdAt: '2026-11-19' }),
  anOrder({ id: '3', carrier: 'ups', createdAt: '2026-11-18T12:00:00Z', parcels: [parcel('7023 2100-11'), parcel('1Z999')] }),
];

describe('conditions on single fields', () => {
  afterEach(closeAll);

  for (const [where, ids] of [
    [['shipTo.city:has:MONTREAL'], ['1']],
    [['shipTo.city:in:Montréal'], ['1']],
    [['shipTo.city:in:montreal'], []],
    [['shipTo.city:empty'], ['3']],
    [['shipTo.city:filled'], ['1', '2']],
    [
      ['carrier:in:UPS', 'carrier:in:Purolator'],
      ['1', '2'],
    ],
    [['carrier:in:UPS', 'carrier:in:Purolator', 'totalQuantity:min:4'], ['2']],
    [['totalQuantity:min:3', 'totalQuantity:max:12'], ['1']],
    [['totalQuantity:has:1'], ['2']],
    [['totalQuantity:in:'], ['3']],
    [['trackingNumber:has:7023.2100'], ['3']],
    [['trackingNumber:has:1z 99'], ['3']],
    [['stage:in:received'], ['1', '2', '3']],
    [['createdAt:min:2026-11-19T12:00:00Z', 'createdAt:max:2026-11-20T12:00:00Z'], ['2']],
    [['createdAt:min:2026-11-19T13:00:00Z'], ['1']],
    [['createdAt:min:2026-11-19T13:00:00Z,2026-11-19'], ['1', '2']],
    [['createdAt:max:2026-11-20T00:00:00Z,2026-11-19'], ['3']],
    [['createdAt:in:2026-11-19'], ['2']],
    [['createdAt:in:2026-11-20T12:00:00Z'], ['1']],
    [['reference:has:so:'], []],
  ] as const) {
    it(`give their orders: ${where.join(' & ')}`, async () => {
      const { client } = openWarehouse({ orders: SHELF });
      const page = await client.searchOrders({ where, sort: ['id'] });
      expect(page.orders.map(({ id }) => id)).to.deep.equal(ids);
      expect((await client.countOrders({ where })).all).to.equal(ids.length);
    });
  }

  for (const [where, why] of [
    ['shipToCity:has:x', 'no field'],
    ['lines:has:x', 'no field'],
    ['__proto__:has:x', 'no condition'],
    ['constructor:has:x', 'no field'],
    ['carrier', 'no condition'],
    ['carrier:like:x', 'no condition'],
    ['carrier:empty:x', 'no condition'],
    ['carrier:min:3', 'does not go'],
    ['createdAt:has:2026', 'does not go'],
    ['createdAt:min:2026-11-19', 'no value'],
    ['createdAt:min:2026-11-19T10:00:00Z,2026-13-19', 'no value'],
    ['createdAt:min:2026-11-19T10:00:00Z,2026-11-19,', 'no value'],
    ['createdAt:min:2026-11-19T25:00:00Z', 'no value'],
    ['totalQuantity:min:three', 'no value'],
    ['totalQuantity:min:', 'no value'],
    ['carrier:has: ', 'no value'],
    [`carrier:in:${'x'.repeat(400)}`, 'longer than 400'],
  ] as const) {
    it(`are refused by name when they are none: ${where.slice(0, 40)}`, async () => {
      const { call } = openWarehouse({ orders: SHELF });
      const response = await call(`/orders?where=${encodeURIComponent(where)}&where=id:filled`);
      expect(response.status).to.equal(400);
      const { errors = [] } = await problemOf(response);
      expect(errors.map(({ parameter }) => parameter)).to.deep.equal(['where']);
      expect(errors[0]?.detail).to.contain(why);
    });
  }

  it('are refused when there are too many, where the values of one field count once', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    const where = (['totalQuantity', 'reference'] as const).flatMap((field) => [
      `${field}:filled` as const,
      ...Array.from({ length: 5000 }, (_, index): FieldCondition => `${field}:in:${field === 'reference' ? `SO-${index}` : index}`),
    ]);
    expect((await client.countOrders({ where })).all).to.equal(2);
    for (const [most, operator] of [
      [196, 'min'],
      [197, 'max'],
    ] as const) {
      const bounds = Array.from({ length: most }, (_, index): FieldCondition => `totalQuantity:${operator}:${index - 200}`);
      const answer = await client.countOrders({ where: [...where, ...bounds] }).catch((error: unknown) => error);
      expect(isApiError(answer, 'invalid')).to.equal(most > 196);
    }
  });

  it('look at a field once, however many there are of it', async () => {
    let looks = 0;
    const order = {
      ...anOrder({ id: '1' }),
      get warehouseInstructions() {
        looks += 1;
        return 'x'.repeat(300);
      },
      get closedAt() {
        looks += 1;
        return '2026-11-20T12:00:00Z';
      },
    };
    const { client } = openWarehouse({ orders: [order] });
    const minutes = Array.from({ length: 60 }, (_, minute) => `2026-11-20T12:${String(minute).padStart(2, '0')}:00Z` as const);
    for (const [where, count] of [
      [Array.from({ length: 200 }, (_, length): FieldCondition => `warehouseInstructions:has:${'x'.repeat(length + 1)}`), 1],
      [['warehouseInstructions:has:x', 'warehouseInstructions:has:xy'], 0],
      [minutes.map((minute): FieldCondition => `closedAt:min:${minute}`), 0],
      [minutes.map((minute): FieldCondition => `closedAt:max:${minute}`), 0],
      [minutes.slice(1).map((minute): FieldCondition => `closedAt:max:${minute}`), 1],
    ] as const) {
      looks = 0;
      expect([(await client.countOrders({ where })).all, looks], where[0]).to.deep.equal([count, 1]);
    }
  });

  it('can name every field that orders are sorted by', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    for (const field of SORT_FIELDS) {
      const count = async (where: FieldCondition): Promise<number> => (await client.searchOrders({ where: [where], sort: [field] })).total;
      expect((await count(`${field}:empty`)) + (await count(`${field}:filled`)), field).to.equal(3);
    }
  });
});

describe('a query that is too long for an address', () => {
  afterEach(closeAll);

  it('is refused in few words, however much is wrong with it', async () => {
    const { call } = openWarehouse({ orders: SHELF });
    for (const body of [
      Array.from({ length: 20_000 }, (_, index) => `a${index}`).join('&'),
      Array.from({ length: 5000 }, (_, index) => `where=reference:in${index}`).join('&'),
    ]) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const response = await call('/orders/search', { method: 'POST', headers, body });
      expect(response.status).to.equal(400);
      expect((await problemOf(response)).errors?.length).to.be.within(1, 50);
    }
  });

  it('is answered as one in the address, by search and counts', async () => {
    const { client, call } = openWarehouse({ orders: SHELF });
    const q = [...Array.from({ length: 3000 }, (_, index) => `SO-9${index}`), 'so1', '1z 999'].join('\n');
    expect((await client.searchOrders({ q, sort: ['id'] })).orders.map(({ id }) => id)).to.deep.equal(['1', '3']);
    expect((await client.countOrders({ q })).all).to.equal(2);
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (const [path, init, status] of [
      ['/orders/search', { ...form, body: 'q=so-1&limit=1' }, 200],
      ['/orders/search', { ...form, body: 'pgsize=1' }, 400],
      ['/orders/search', { ...form, body: `q=${'x'.repeat(100_001)}` }, 400],
      ['/orders/search', { ...form, body: `q=${'x'.repeat(1_000_001)}` }, 413],
      ['/orders/search', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 415],
      ['/orders/search?q=a', { ...form, body: '' }, 400],
      ['/orders/counts', { ...form, body: 'limit=1' }, 400],
    ] as const)
      expect((await call(path, init)).status, `${path} ${init.body.slice(0, 20)}`).to.equal(status);
  });
});

describe('orders by id', () => {
  afterEach(closeAll);

  it('come in the order that is asked for, without those that do not exist', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    const page = await client.searchOrders({ id: ['3', 'nine', '1', '3'], sort: ['-id'] });
    expect([page.orders.map(({ id }) => id), page.total]).to.deep.equal([['3', '1'], 2]);
    expect((await client.searchOrders({ id: ['3', '1'], where: ['carrier:in:UPS'] })).total).to.equal(1);
    expect((await client.countOrders({ id: ['3', '1'] })).all).to.equal(2);
  });

  it('are refused when there are too many, or one is empty', async () => {
    const { call } = openWarehouse({ orders: SHELF });
    for (const query of ['id=', `id=${'x'.repeat(201)}`, Array.from({ length: 101 }, (_, index) => `id=${index}`).join('&')])
      expect((await call(`/orders?${query}`)).status).to.equal(400);
  });
});

const piece = fc.constantFrom(
  'a',
  'É',
  'œ',
  'b',
  '1',
  '10',
  '007',
  ' ',
  '-',
  '#',
  ',',
  ';',
  '\n',
  '\t',
  'ß',
  'SO',
  'Côté',
  '\u200e',
  '’',
  '"',
  '»',
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const said = text.filter((value) => value !== '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });
const date = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((hour) => new Date(FRIDAY + hour * 3_600_000).toISOString()),
  fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22T12:00:00Z'),
);
const number = fc.integer({ min: 0, max: 24 }).map((value) => value / 2);

/** Orders that say things in every kind of field that both the grid and the server search. */
const order: fc.Arbitrary<Omit<Order, 'id'>> = fc
  .record({
    reference: text,
    purchaseOrder: maybe(said),
    city: maybe(said),
    name: maybe(said),
    carrier: maybe(said),
    stage: fc.constantFrom(...ORDER_STAGES),
    backordered: fc.boolean(),
    createdAt: maybe(date),
    totalQuantity: maybe(number),
    totalWeightLb: maybe(number),
    packageCount: maybe(fc.nat(3)),
    numbers: fc.array(fc.tuple(said, fc.constantFrom(...PARCEL_STATUSES)), { maxLength: 3 }),
  })
  .map(({ city, name, numbers, backordered, ...rest }) => ({
    ...(JSON.parse(JSON.stringify(rest)) as Pick<Order, 'reference' | 'stage'>),
    flags: { onHold: false, backordered, partial: false, split: false },
    raw: {},
    shipTo: JSON.parse(JSON.stringify({ city, name })) as object,
    parcels: numbers.map(([trackingNumber, status]) => ({ trackingNumber, status })),
  }));
const orders = fc.array(order, { maxLength: 12 }).map((list) => list.map((each, index): Order => ({ id: `id-${index}`, ...each })));

const FILTERED = [
  'reference',
  'purchaseOrder',
  'shipToCity',
  'carrier',
  'trackingNumber',
  'stage',
  'allocation',
  'createdAt',
  'totalQuantity',
  'totalWeightLb',
  'totalWeightKg',
  'packageCount',
  'shipToPhone',
  'of-the-host',
];
const KG = 0.45359237;
const cellValue = fc.oneof(
  text,
  number.map(String),
  number.map((pounds) => String(pounds * KG)),
  fc.nat(8).map(String),
  fc.constantFrom(
    'allocated',
    'backordered',
    '-0',
    '1e3',
    'NaN',
    String(FRIDAY),
    String(Date.parse('2026-11-20T12:00:00Z')),
    String(Date.parse('2026-11-20T12:00:00Z') + 0.5),
  ),
  fc.constant(null),
);
const bound = maybe(
  fc.oneof(
    number,
    fc.integer({ min: -2, max: 62 }).map((hour) => FRIDAY + hour * 3_600_000 - 0.5),
    fc.constantFrom(-Infinity, Infinity, NaN, 1e15, -1e15),
  ),
);
const range = fc
  .record({ min: bound, max: bound })
  .map(({ min, max }) => ({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }));
const filter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({ column: fc.constantFrom(...FILTERED), kind: fc.constant('text' as const), contains: text }),
  fc.record({ column: fc.constantFrom(...FILTERED), kind: fc.constant('set' as const), values: fc.array(cellValue, { maxLength: 4 }) }),
  fc
    .record({ column: fc.constantFrom(...FILTERED), kind: fc.constant('range' as const), range, days: maybe(range) })
    .map(({ range: bounds, days, ...rest }) => ({ ...rest, ...bounds, ...(days === undefined ? {} : { days }) })),
  fc.record({ column: fc.constantFrom(...FILTERED), kind: fc.constant('empty' as const), empty: fc.boolean() }),
);

describe('a search and filters', () => {
  const context = { now: FRIDAY, signal: new AbortController().signal };
  const inThePage = async (list: readonly Order[], search: string, filters: readonly ColumnFilter[]): Promise<string[]> => {
    const model = new RowModel<Order>({ id: ({ id }) => id, columns: ORDER_COLUMNS });
    model.setRows(list);
    await model.setFilters(filters);
    await model.setSearch(search);
    return Array.from({ length: model.size }, (_, index) => model.rowAt(index)!.id).sort();
  };
  const atTheServer = async (list: readonly Order[], q: string, filters: readonly ColumnFilter[]): Promise<string[]> => {
    const where = conditionsForServer(filters, ORDER_COLUMNS);
    const page = await createMemoryUpstream({ orders: list }).searchOrders({ q, where, limit: 1000 }, context);
    return page.orders.map(({ id }) => id).sort();
  };

  it('know every column of the grid at the server', () => {
    expect(ORDER_COLUMNS.filter((column) => fieldOfColumn(column) === undefined)).to.deep.equal([]);
  });

  it('mean the same in the page and at the server: conditions', async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.array(filter, { minLength: 1, maxLength: 3 }), async (list, filters) => {
        expect(await atTheServer(list, '', filters)).to.deep.equal(await inThePage(list, '', filters));
      }),
      { numRuns: 600 },
    );
  });

  it('mean the same in the page and at the server: words and pasted lists', async () => {
    const typed = fc.oneof(
      text,
      fc.array(said, { maxLength: 4 }).map((items) => items.join('\n')),
      fc.array(said).map((items) => items.join(', ')),
      fc
        .tuple(fc.constantFrom('""', '“”', '«»', "''"), said, text)
        .map(([[open, close], phrase, after]) => `${open}${phrase}${close}${after}`),
    );
    await fc.assert(
      fc.asyncProperty(orders, typed, fc.nat(), async (list, words, pick) => {
        const known = list.flatMap((each) => [each.reference, ...each.parcels.map(({ trackingNumber = '' }) => trackingNumber)]);
        for (const search of [words, `${known[pick % known.length] ?? ''}\n${words}`])
          expect(await atTheServer(list, search, []), JSON.stringify(search)).to.deep.equal(await inThePage(list, search, []));
      }),
      { numRuns: 600 },
    );
  });

  it('find pasted references and numbers however they are written, in orders with several numbers too', async () => {
    const list = [
      anOrder({ id: '1', reference: 'SO-1001' }),
      anOrder({ id: '2', parcels: [parcel('7023 2100 3941 4604'), parcel('1Z5R89390357567127')] }),
      anOrder({ id: '3', reference: 'SO-10010' }),
    ];
    for (const phrase of ['"SO 1001"', '“SO 1001”', '«\u00a0so 1001\u00a0»', '"SO 1001']) {
      expect(await atTheServer(list, phrase, []), phrase).to.deep.equal(['1', '3']);
      expect(await inThePage(list, phrase, []), phrase).to.deep.equal(['1', '3']);
    }
    for (const paste of ['SO-1001\n1z5r-8939-0357-567127', 'so1001, 7023210039414604', 'SO 1001\t7023.2100.3941.4604\r\n']) {
      expect(await atTheServer(list, paste, []), paste).to.deep.equal(['1', '2']);
      expect(await inThePage(list, paste, []), paste).to.deep.equal(['1', '2']);
    }
  });
});
