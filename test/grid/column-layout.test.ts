import { expect } from 'chai';
import fc from 'fast-check';
import {
  applyColumnAction,
  chosenWidth,
  defaultLayout,
  edgeOf,
  isColumnLayout,
  MAX_COLUMN_WIDTH,
  MIN_COLUMN_WIDTH,
  reconcileLayout,
  sameLayout,
  visibleColumns,
  type ColumnAction,
  type ColumnCatalog,
  type ColumnLayout,
} from '../../src/grid/column-layout.js';

const catalog: ColumnCatalog = [
  { id: 'reference', width: 160, pinned: 'start' },
  { id: 'stage', width: 180 },
  { id: 'tracking', width: 220, hidden: true },
  { id: 'carrier', width: 120 },
  { id: 'closed', width: 140, minWidth: 100, maxWidth: 300 },
];

const ids = ['reference', 'stage', 'tracking', 'carrier', 'closed', 'unknown', '__proto__', 'constructor'];
const anId = fc.constantFrom(...ids);
const edge = fc.constantFrom('start' as const, 'end' as const, undefined);
const anAction: fc.Arbitrary<ColumnAction> = fc.oneof(
  fc.record({ type: fc.constantFrom('show' as const, 'hide' as const), id: anId }),
  fc.record({ type: fc.constant('move' as const), id: anId, before: fc.option(anId, { nil: undefined }) }),
  fc.record({ type: fc.constant('nudge' as const), id: anId, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ type: fc.constant('resize' as const), id: anId, width: fc.option(fc.double(), { nil: undefined }) }),
  fc.record({ type: fc.constant('pin' as const), id: anId, edge }),
  fc.record({ type: fc.constant('place' as const), id: anId, beside: anId, after: fc.boolean() }),
  fc.record({ type: fc.constantFrom('show-all' as const, 'hide-all' as const, 'reset' as const) }),
);
const aCatalog: fc.Arbitrary<ColumnCatalog> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((id) => fc.record({ id: fc.constant(id), width: fc.integer({ min: 40, max: 400 }), hidden: fc.boolean() }))),
  );
const aLayout: fc.Arbitrary<ColumnLayout> = fc.record({
  version: fc.constant(1 as const),
  order: fc.array(anId),
  hidden: fc.array(anId),
  widths: fc.dictionary(anId, fc.double({ noDefaultInfinity: true, noNaN: true })),
  pinned: fc.dictionary(anId, fc.constantFrom('start' as const, 'end' as const)),
});

const apply = (layout: ColumnLayout, ...actions: ColumnAction[]): ColumnLayout =>
  actions.reduce((current, action) => applyColumnAction(current, action, catalog), layout);
const start = defaultLayout(catalog);

describe('column layout', () => {
  it('starts with the catalog, without the columns that are off until asked for', () => {
    expect(visibleColumns(start)).to.deep.equal(['reference', 'stage', 'carrier', 'closed']);
  });

  it('shows a column at its own place and keeps that place while it is hidden', () => {
    const shown = apply(start, { type: 'show', id: 'tracking' });
    expect(visibleColumns(shown)).to.deep.equal(['reference', 'stage', 'tracking', 'carrier', 'closed']);
    const moved = apply(
      shown,
      { type: 'move', id: 'tracking', before: undefined },
      { type: 'hide', id: 'tracking' },
      { type: 'show', id: 'tracking' },
    );
    expect(visibleColumns(moved)).to.deep.equal(['reference', 'stage', 'carrier', 'closed', 'tracking']);
  });

  it('nudges a column past its visible neighbour, over hidden ones', () => {
    expect(visibleColumns(apply(start, { type: 'nudge', id: 'carrier', by: -1 }))).to.deep.equal([
      'reference',
      'carrier',
      'stage',
      'closed',
    ]);
    expect(visibleColumns(apply(start, { type: 'nudge', id: 'stage', by: 1 }))).to.deep.equal(['reference', 'carrier', 'stage', 'closed']);
    expect(apply(start, { type: 'nudge', id: 'closed', by: 1 })).to.equal(start);
    expect(apply(start, { type: 'nudge', id: 'stage', by: -1 }), 'not past a pinned column').to.equal(start);
  });

  it('keeps one column when all are hidden, and refuses to hide the last', () => {
    const one = apply(start, { type: 'hide-all' });
    expect(visibleColumns(one)).to.deep.equal(['reference']);
    expect(apply(one, { type: 'hide', id: 'reference' })).to.equal(one);
  });

  it('keeps widths within the limits of the column and forgets one on request', () => {
    expect(chosenWidth(apply(start, { type: 'resize', id: 'closed', width: 20 }), 'closed')).to.equal(100);
    expect(chosenWidth(apply(start, { type: 'resize', id: 'closed', width: 999 }), 'closed')).to.equal(300);
    expect(apply(start, { type: 'resize', id: 'closed', width: 200 }, { type: 'resize', id: 'closed', width: undefined })).to.deep.equal(
      start,
    );
  });

  it('pins to either edge', () => {
    const pinned = apply(start, { type: 'pin', id: 'stage', edge: 'end' }, { type: 'pin', id: 'reference', edge: undefined });
    expect(visibleColumns(pinned)).to.deep.equal(['reference', 'carrier', 'closed', 'stage']);
  });

  it('goes back to the catalog on reset', () => {
    const changed = apply(
      start,
      { type: 'show-all' },
      { type: 'move', id: 'closed', before: 'reference' },
      { type: 'pin', id: 'closed', edge: 'start' },
    );
    expect(apply(changed, { type: 'reset' })).to.deep.equal(start);
    expect(apply(start, { type: 'reset' })).to.equal(start);
  });

  it('holds every column once and shows at least one, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 30 }), (actions) => {
        const layout = apply(start, ...actions);
        expect([...layout.order].sort()).to.deep.equal([...start.order].sort());
        expect(visibleColumns(layout)).to.have.length.of.at.least(1);
        expect(new Set(visibleColumns(layout)).size).to.equal(visibleColumns(layout).length);
        for (const width of Object.values(layout.widths)) expect(width).to.be.within(MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH);
        expect(isColumnLayout(JSON.parse(JSON.stringify(layout)))).to.equal(true);
        expect(sameLayout(reconcileLayout(layout, catalog), layout)).to.equal(true);
      }),
    );
  });

  it('puts a column beside another, and on its edge', () => {
    const placed = apply(start, { type: 'place', id: 'closed', beside: 'reference', after: true });
    expect(visibleColumns(placed)).to.deep.equal(['reference', 'closed', 'stage', 'carrier']);
    expect(edgeOf(placed, 'closed')).to.equal('start');
    const back = apply(placed, { type: 'place', id: 'closed', beside: 'carrier', after: true });
    expect(back).to.deep.equal(start);
    expect(apply(start, { type: 'place', id: 'closed', beside: 'closed', after: true })).to.equal(start);
    expect(apply(start, { type: 'place', id: 'closed', beside: 'nobody', after: true })).to.equal(start);
  });

  it('has a column that was put beside another stand there, on its edge, whatever was moved and pinned before', () => {
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 20 }), anId, anId, fc.boolean(), (actions, id, beside, after) => {
        const before = apply(start, ...actions);
        const layout = apply(before, { type: 'place', id, beside, after });
        const shown = visibleColumns(layout);
        if (id === beside || !shown.includes(id) || !shown.includes(beside)) return;
        expect(edgeOf(layout, id)).to.equal(edgeOf(layout, beside));
        expect(shown.indexOf(id)).to.equal(shown.indexOf(beside) + (after ? 1 : -1));
        const others = (columns: readonly string[]): string[] => columns.filter((other) => other !== id);
        expect(others(shown), 'the others stay in their order').to.deep.equal(others(visibleColumns(before)));
      }),
    );
  });

  it('shows the start, then what is loose, then the end, and nudges within these only', () => {
    const places = { start: 0, loose: 1, end: 2 };
    const zones = (layout: ColumnLayout): number[] => visibleColumns(layout).map((id) => places[edgeOf(layout, id) ?? 'loose']);
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 20 }), anId, fc.constantFrom(-1 as const, 1 as const), (actions, id, by) => {
        const layout = apply(start, ...actions);
        expect(zones(layout)).to.deep.equal([...zones(layout)].sort());
        const nudged = apply(layout, { type: 'nudge', id, by });
        expect(zones(nudged)).to.deep.equal(zones(layout));
        expect(nudged.pinned).to.deep.equal(layout.pinned);
        if (nudged !== layout) {
          expect(visibleColumns(nudged).indexOf(id)).to.equal(visibleColumns(layout).indexOf(id) + by);
          expect(apply(nudged, { type: 'nudge', id, by: by === 1 ? -1 : 1 }), 'and back').to.satisfy((back: ColumnLayout) =>
            visibleColumns(back).every((other, at) => other === visibleColumns(layout)[at]),
          );
        }
      }),
    );
  });

  it('comes back to where a column stood when it is pinned and let go', () => {
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 20 }), anId, (actions, id) => {
        const layout = apply(start, ...actions, { type: 'pin', id, edge: undefined });
        const there = apply(layout, { type: 'pin', id, edge: 'end' }, { type: 'pin', id, edge: 'start' });
        expect(sameLayout(apply(there, { type: 'pin', id, edge: undefined }), layout)).to.equal(true);
      }),
    );
  });

  it('returns the same object when nothing changes', () => {
    fc.assert(
      fc.property(fc.array(anAction, { maxLength: 10 }), anAction, (actions, action) => {
        const before = apply(start, ...actions);
        const after = apply(before, action);
        expect(after === before).to.equal(sameLayout(after, before));
      }),
    );
  });
});

describe('reconciling a saved layout', () => {
  it('drops unknown columns, brings in new ones at their place, and leaves a hidden one where it was', () => {
    const saved: ColumnLayout = {
      ...start,
      order: ['carrier', 'gone', 'reference', 'closed'],
      hidden: ['gone', 'closed'],
      widths: { gone: 100, carrier: 1 },
    };
    const layout = reconcileLayout(saved, catalog);
    expect(layout.order).to.deep.equal(['carrier', 'reference', 'stage', 'tracking', 'closed']);
    expect(layout.hidden).to.deep.equal(['tracking', 'closed']);
    expect(layout.widths).to.deep.equal({ carrier: MIN_COLUMN_WIDTH });
  });

  it('done twice equals done once, for any saved layout and any catalog', () => {
    fc.assert(
      fc.property(aLayout, aCatalog, (saved, columns) => {
        const once = reconcileLayout(saved, columns);
        expect(reconcileLayout(once, columns)).to.deep.equal(once);
        expect([...once.order].sort()).to.deep.equal(columns.map(({ id }) => id).sort());
        expect(visibleColumns(once)).to.have.length.of.at.least(1);
      }),
    );
  });

  it('brings thousands of saved columns down to those that there are, at once', () => {
    const many = Array.from({ length: 2000 }, (_, index) => `c${index}`);
    const saved: ColumnLayout = {
      version: 1,
      order: [...many, ...start.order].slice(-2000),
      hidden: many,
      widths: Object.fromEntries(many.map((id) => [id, 100])),
      pinned: Object.fromEntries(many.map((id) => [id, 'end'] as const)),
    };
    expect(isColumnLayout(saved)).to.equal(true);
    const layout = reconcileLayout(saved, catalog);
    expect(sameLayout(layout, { ...start, hidden: [], pinned: {} })).to.equal(true);
    expect(JSON.stringify(layout).length).to.be.below(200);
  });

  it('knows a layout from anything else that storage may hold', () => {
    expect(isColumnLayout(start)).to.equal(true);
    expect(isColumnLayout({ ...start, version: 2 })).to.equal(false);
    expect(isColumnLayout({ ...start, order: [1] })).to.equal(false);
    expect(isColumnLayout({ ...start, widths: { stage: '20' } })).to.equal(false);
    expect(isColumnLayout({ ...start, pinned: { stage: 'middle' } })).to.equal(false);
    const many = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    for (const list of ['order', 'hidden']) expect(isColumnLayout({ ...start, [list]: many })).to.equal(false);
    for (const record of ['widths', 'pinned']) {
      const value = record === 'widths' ? 100 : 'start';
      expect(isColumnLayout({ ...start, [record]: Object.fromEntries(many.map((id) => [id, value])) })).to.equal(false);
    }
    fc.assert(fc.property(fc.anything(), (value) => typeof isColumnLayout(value) === 'boolean'));
  });
});
