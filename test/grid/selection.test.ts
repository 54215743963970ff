import { expect } from 'chai';
import fc from 'fast-check';
import {
  applySelection,
  idsBetween,
  isSelected,
  NO_SELECTION,
  selectedCount,
  selectedRows,
  selectionState,
  type Selection,
  type SelectionAction,
} from '../../src/grid/index.js';

const IDS = ['a', 'b', 'c', 'd', 'e', '__proto__'];
const rows = { size: IDS.length, rowAt: (index: number) => IDS[index], indexOf: (id: string) => IDS.indexOf(id) };
const after = (...actions: SelectionAction[]): Selection => actions.reduce(applySelection, NO_SELECTION);
const chosen = (selection: Selection): string[] => [...selectedRows(rows, selection, (id) => id)];
const range = (selection: Selection, to: string, additive = false): Selection =>
  applySelection(selection, { kind: 'range', ids: idsBetween(rows, { from: selection.anchor, to }, (id) => id), additive });

describe('a selection', () => {
  it('is one row after a click, more with Ctrl', () => {
    expect(chosen(after({ kind: 'only', id: 'b' }, { kind: 'toggle', id: 'd' }))).to.deep.equal(['b', 'd']);
    expect(chosen(after({ kind: 'toggle', id: 'b' }, { kind: 'toggle', id: 'b' }))).to.deep.equal([]);
    expect(chosen(after({ kind: 'toggle', id: 'b' }, { kind: 'only', id: 'd' }))).to.deep.equal(['d']);
  });

  it('reaches from the anchor with Shift, in both directions, and keeps the anchor', () => {
    const started = after({ kind: 'only', id: 'c' });
    const down = range(started, 'e');
    expect(chosen(down)).to.deep.equal(['c', 'd', 'e']);
    const up = range(down, 'a');
    expect(chosen(up)).to.deep.equal(['a', 'b', 'c']);
    expect(chosen(range(up, 'd'))).to.deep.equal(['c', 'd']);
  });

  it('adds a range with Ctrl and Shift', () => {
    const started = after({ kind: 'only', id: 'a' }, { kind: 'toggle', id: 'd' });
    expect(chosen(range(started, 'e', true))).to.deep.equal(['a', 'd', 'e']);
  });

  it('takes a range out again, of some and of all', () => {
    const out = (selection: Selection): string[] => chosen(applySelection(selection, { kind: 'range', ids: ['b', 'c'], selected: false }));
    expect(out(after({ kind: 'replace', ids: ['a', 'b', 'd'] }))).to.deep.equal(['a', 'd']);
    expect(out(after({ kind: 'all' }))).to.deep.equal(['a', 'd', 'e', '__proto__']);
  });

  it('is the row itself when the anchor has left the view', () => {
    expect(idsBetween(rows, { from: 'gone', to: 'b' }, (id) => id)).to.deep.equal(['b']);
    expect(idsBetween(rows, { from: 'a', to: 'gone' }, (id) => id)).to.deep.equal([]);
    expect(range(NO_SELECTION, 'gone')).to.equal(NO_SELECTION);
  });

  it('holds all that match, but for exceptions, also rows that come later', () => {
    const selection = after({ kind: 'all' }, { kind: 'toggle', id: 'b' }, { kind: 'set', id: 'c', selected: false });
    expect(chosen(selection)).to.deep.equal(['a', 'd', 'e', '__proto__']);
    expect(isSelected(selection, 'came later')).to.equal(true);
    expect(selectedCount(selection, 1_000_000)).to.equal(999_998);
    expect(selectionState(selection, 6)).to.equal('some');
    expect(selectionState(after({ kind: 'all' }), 6)).to.equal('all');
    expect(selectionState(after({ kind: 'all' }, { kind: 'none' }), 6)).to.equal('none');
  });

  it('turns from all into a range of its own', () => {
    expect(chosen(range(after({ kind: 'only', id: 'b' }, { kind: 'all' }), 'c'))).to.deep.equal(['b', 'c']);
  });

  it('forgets rows that are gone', () => {
    const selection = after({ kind: 'replace', ids: ['a', 'b'] });
    expect(chosen(applySelection(selection, { kind: 'removed', ids: ['a'] }))).to.deep.equal(['b']);
    expect(applySelection(selection, { kind: 'removed', ids: ['z'] })).to.equal(selection);
  });

  it('never changes the value that it was made from', () => {
    const id = fc.constantFrom(...IDS);
    const action: fc.Arbitrary<SelectionAction> = fc.oneof(
      fc.record({ kind: fc.constantFrom('only' as const, 'toggle' as const), id }),
      fc.record({ kind: fc.constant('set' as const), id, selected: fc.boolean() }),
      fc.record({ kind: fc.constant('range' as const), ids: fc.uniqueArray(id), additive: fc.boolean(), selected: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('all' as const, 'none' as const) }),
      fc.record({ kind: fc.constantFrom('replace' as const, 'removed' as const), ids: fc.uniqueArray(id) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        let selection = NO_SELECTION;
        for (const step of actions) {
          const before = chosen(selection);
          const next = applySelection(selection, step);
          expect(chosen(selection)).to.deep.equal(before);
          expect(selectedCount(next, IDS.length)).to.equal(chosen(next).length);
          selection = next;
        }
      }),
    );
  });
});
