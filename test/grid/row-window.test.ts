import { expect } from 'chai';
import fc from 'fast-check';
import { RowWindow, type PageAnswer, type PageRequest } from '../../src/grid/index.js';

interface Row {
  readonly id: string;
  /** Which list the row is of. */
  readonly list: number;
  readonly version?: number;
}

const rowsOf = (list: number, size: number): Row[] => Array.from({ length: size }, (_, index) => ({ id: `${list}-${index}`, list }));
const open = (pageSize = 10, keptPages = 6): RowWindow<Row> => new RowWindow<Row>({ id: ({ id }) => id, pageSize, keptPages });
const answerOf = (rows: readonly Row[], { offset, limit }: PageRequest): PageAnswer<Row> => ({
  rows: rows.slice(offset, offset + limit),
  total: rows.length,
});
const ids = (window: RowWindow<Row>, start = 0, end = window.size): (string | undefined)[] =>
  Array.from({ length: end - start }, (_, index) => window.rowAt(start + index)?.id);
const pages = (requests: readonly PageRequest[]): number[] => requests.map(({ page }) => page);

/** A window over a list whose first page is here. */
function opened(
  size: number,
  pageSize = 10,
  keptPages = 6,
): { window: RowWindow<Row>; list: Row[]; look: (start: number, end: number) => number[] } {
  const window = open(pageSize, keptPages);
  const list = rowsOf(1, size);
  for (const request of window.begin()) window.answer(request, answerOf(list, request));
  const look = (start: number, end: number): number[] => {
    const requests = window.want({ start, end });
    for (const request of requests) window.answer(request, answerOf(list, request));
    return pages(requests);
  };
  return { window, list, look };
}

describe('a window over a list that a server holds', () => {
  it('asks for the first page, and knows by it how many rows there are', () => {
    const { window } = opened(1_000_000);
    expect([window.size, window.rowAt(0)?.id, window.rowAt(10)]).to.deep.equal([1_000_000, '1-0', undefined]);
  });

  it('asks for what a person looks at, and for a little ahead in the direction of scrolling', () => {
    const { look } = opened(1000);
    expect(look(0, 4)).to.deep.equal([]);
    expect(look(4, 9)).to.deep.equal([1]);
    expect(look(500, 505)).to.deep.equal([50, 51]);
    expect(look(499, 504)).to.deep.equal([49]);
    expect(look(995, 1000)).to.deep.equal([99]);
  });

  it('asks once for a page, and lets go of requests that somebody scrolled past', () => {
    const window = open();
    const list = rowsOf(1, 1000);
    for (const request of window.begin()) window.answer(request, answerOf(list, request));
    const [first] = window.want({ start: 500, end: 504 }) as [PageRequest];
    expect(window.want({ start: 500, end: 504 })).to.deep.equal([]);
    expect(window.awaits(first)).to.equal(true);
    window.want({ start: 900, end: 904 });
    expect(window.awaits(first)).to.equal(false);
    expect(window.answer(first, answerOf(list, first))).to.equal('dropped');
    expect(window.rowAt(500)).to.equal(undefined);
  });

  it('keeps the rows of an older question until all first answers to the newer one are here', () => {
    const { window } = opened(30);
    const other = rowsOf(2, 25);
    const [one, two] = window.begin([{ start: 0, end: 12 }]) as [PageRequest, PageRequest];
    expect([window.pending, window.answer(two, answerOf(other, two))]).to.deep.equal([true, 'waiting']);
    expect(window.rowAt(0)?.id).to.equal('1-0');
    expect(window.answer(one, answerOf(other, one))).to.equal('replaced');
    expect([window.pending, window.size, window.rowAt(19)?.id, window.rowAt(20)]).to.deep.equal([false, 25, '2-19', undefined]);
    expect(window.indexOf('1-0')).to.equal(-1);
  });

  it('asks again for a page that failed once the window has moved on, or when told to', () => {
    const { window, list } = opened(1000);
    const [request] = window.want({ start: 50, end: 54 }) as [PageRequest];
    expect(window.fail(request)).to.equal('failed');
    expect(window.failed).to.equal(true);
    expect(pages(window.want({ start: 51, end: 55 }))).to.deep.equal([6]);
    const again = window.want({ start: 54, end: 58 });
    expect(pages(again)).to.deep.equal([5]);
    window.fail(again[0] as PageRequest);
    window.retry();
    expect([window.failed, pages(window.want({ start: 54, end: 58 }))]).to.deep.equal([false, [5]]);
    for (const each of window.want({ start: 54, end: 58 })) window.answer(each, answerOf(list, each));
  });

  it('keeps what it has when the same question cannot be answered again, and nothing of another question', () => {
    const { window } = opened(30);
    const [again] = window.begin([{ start: 0, end: 5 }], true) as [PageRequest];
    expect([window.pending, window.fail(again), window.size, window.rowAt(0)?.id]).to.deep.equal([false, 'refused', 30, '1-0']);
    const [other] = window.begin() as [PageRequest];
    expect([window.fail(other), window.size, window.rowAt(0)]).to.deep.equal(['refused', 0, undefined]);
  });

  it('keeps the pages of a list that did not change, and only what was asked for of one that did', () => {
    const { window, list, look } = opened(100);
    look(20, 25);
    const ask = (rows: Row[]): void => {
      for (const request of window.begin([{ start: 20, end: 25 }], true)) window.answer(request, answerOf(rows, request));
    };
    ask(list.map((row) => ({ ...row, version: 2 })));
    expect([window.rowAt(0)?.id, window.rowAt(20)?.version]).to.deep.equal(['1-0', 2]);
    ask([{ id: 'new', list: 1 }, ...list]);
    expect([window.size, window.rowAt(0), window.rowAt(20)?.id, window.indexOf('1-20')]).to.deep.equal([101, undefined, '1-19', 21]);
  });

  it('lets a person look around while the same question is asked again', () => {
    const { window, list, look } = opened(100);
    const [again] = window.begin([{ start: 0, end: 5 }], true) as [PageRequest];
    expect(look(50, 54)).to.deep.equal([5]);
    expect(window.rowAt(50)?.id).to.equal('1-50');
    window.answer(again, answerOf(list, again));
    expect(window.rowAt(50)?.id).to.equal('1-50');
  });

  it('forgets the pages that were shown longest ago, but neither that of the row with the focus nor the first', () => {
    const { window, look } = opened(10_000, 10, 4);
    look(100, 105);
    look(500, 505);
    for (let start = 1000; start < 1200; start += 10) {
      for (const request of window.want({ start, end: start + 5 }, '1-101')) window.answer(request, answerOf(rowsOf(1, 10_000), request));
    }
    expect([window.indexOf('1-101'), window.indexOf('1-501'), window.indexOf('1-1')]).to.deep.equal([101, -1, 1]);
    expect(window.indexOf('1-1195')).to.equal(1195);
  });

  it('changes rows where they stand, and moves up those behind one that is gone', () => {
    const { window, look } = opened(40);
    look(15, 20);
    expect(
      window.update([
        { id: '1-3', list: 1, version: 2 },
        { id: '1-39', list: 1 },
      ]),
    ).to.deep.equal(['1-3']);
    expect(window.rowAt(3)?.version).to.equal(2);
    expect(window.remove(['1-3', '1-39', '1-3', '1-11'])).to.equal(2);
    expect(window.size).to.equal(38);
    expect(ids(window, 0, 18)).to.deep.equal(
      rowsOf(1, 20)
        .map(({ id }) => id)
        .filter((id) => id !== '1-3' && id !== '1-11'),
    );
    expect([window.indexOf('1-12'), window.rowAt(27)?.id, window.rowAt(28)]).to.deep.equal([10, '1-29', undefined]);
  });

  it('has a row at one index only, that of the newest answer', () => {
    const { window, list } = opened(30);
    const shifted = [{ id: 'new', list: 1 }, ...list];
    for (const request of window.want({ start: 12, end: 15 })) window.answer(request, answerOf(shifted, request));
    expect([window.size, window.indexOf('1-9'), window.rowAt(9)]).to.deep.equal([31, 10, undefined]);
  });

  it('does not ask for ever for a page that the server gives short', () => {
    const { window } = opened(30);
    const [request] = window.want({ start: 12, end: 15 }) as [PageRequest];
    window.answer(request, { rows: [], total: 30 });
    expect(pages(window.want({ start: 12, end: 15 }))).to.deep.equal([]);
    expect(window.failed).to.equal(false);
  });

  it('shows only rows of one question, each at its own index, whatever comes in whatever order, and in the end those of the newest', () => {
    const size = fc.integer({ min: 0, max: 60 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('begin' as const), size, same: fc.boolean(), at: fc.nat(60) }),
      fc.record({ kind: fc.constant('want' as const), start: fc.nat(60), rows: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constantFrom('answer' as const, 'fail' as const), pick: fc.nat(99) }),
      fc.record({ kind: fc.constant('retry' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const window = open(5, 3);
        let newest = 1;
        let sizes = [0, 12];
        const out: { request: PageRequest; list: number }[] = [];
        const send = (requests: readonly PageRequest[]): void => void out.push(...requests.map((request) => ({ request, list: newest })));
        const check = (): void => {
          const shown = new Set<number>();
          for (let index = 0; index < window.size; index++) {
            const row = window.rowAt(index);
            if (!row) continue;
            shown.add(row.list);
            expect(row.id).to.equal(`${row.list}-${index}`);
            expect(window.indexOf(row.id)).to.equal(index);
          }
          expect([...shown]).to.have.length.below(2);
          if (!window.pending) for (const list of shown) expect(list).to.equal(newest);
        };
        send(window.begin());
        for (const each of steps) {
          if (each.kind === 'begin') {
            if (!each.same) {
              newest += 1;
              sizes = [...sizes, each.size];
            }
            // Asking the same again is only the same question when no other is awaited.
            send(window.begin([{ start: each.at, end: each.at + 4 }], each.same && !window.pending));
          } else if (each.kind === 'want') send(window.want({ start: each.start, end: each.start + each.rows }));
          else if (each.kind === 'retry') window.retry();
          else {
            const [item] = out.splice(each.pick % Math.max(out.length, 1), 1);
            if (!item) continue;
            if (each.kind === 'fail') window.fail(item.request);
            else window.answer(item.request, answerOf(rowsOf(item.list, sizes[item.list] as number), item.request));
          }
          check();
        }
        for (let round = 0; round < 20; round++) {
          for (const { request, list } of out.splice(0)) window.answer(request, answerOf(rowsOf(list, sizes[list] as number), request));
          check();
          if (round === 0) send(window.begin([{ start: 0, end: 5 }]));
          else send(window.want({ start: 7, end: 12 }));
        }
        expect(window.size).to.equal(sizes[newest]);
        expect(ids(window, 7, Math.max(7, Math.min(12, window.size)))).to.not.include(undefined);
      }),
      { numRuns: 400 },
    );
  });

  it('asks for no page twice at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }), fc.boolean()), { maxLength: 40 }), (looks) => {
        const window = open(10, 5);
        const list = rowsOf(1, 200);
        for (const request of window.begin()) window.answer(request, answerOf(list, request));
        const out: PageRequest[] = [];
        for (const [start, rows, answered] of looks) {
          for (const request of window.want({ start, end: start + rows })) {
            expect(out.filter((other) => window.awaits(other)).map(({ page }) => page)).to.not.include(request.page);
            out.push(request);
          }
          if (answered) for (const request of out.splice(0, 1)) window.answer(request, answerOf(list, request));
        }
      }),
      { numRuns: 300 },
    );
  });
});
