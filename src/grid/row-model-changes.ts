import type { RowStore } from './row-model-store.js';
import type { RowChange } from './row-model-types.js';

/** A row about to change: its slot and its next state, undefined when it is removed. */
export interface SlotChange<Row> {
  readonly slot: number;
  readonly row: Row | undefined;
}

/** What rows to put in and ids to remove come to. */
export interface FoundChanges<Row> {
  readonly changes: readonly SlotChange<Row>[];
  /** Rows with ids that were not there. */
  readonly added: readonly Row[];
  readonly ids: Omit<RowChange, 'viewChanged'>;
}

/** Finds the rows to be replaced or removed; of several with one id the last counts, in the place of the first. */
export function findChanges<Row>(store: RowStore<Row>, rows: readonly Row[], removedIds: readonly string[]): FoundChanges<Row> {
  const changes = new Map<number, SlotChange<Row>>();
  const added = new Map<string, Row>();
  for (const row of rows) {
    const id = store.idOf(row);
    const slot = store.find(id, rows.length);
    if (slot < 0) added.set(id, row);
    else changes.set(slot, { slot, row });
  }
  for (const id of removedIds) {
    const slot = store.find(id, removedIds.length);
    if (slot >= 0) changes.set(slot, { slot, row: undefined });
  }
  const listed = [...changes.values()];
  return {
    changes: listed,
    added: [...added.values()],
    ids: {
      inserted: [...added.keys()],
      updated: listed.flatMap(({ row }) => (row === undefined ? [] : [store.idOf(row)])),
      removed: listed.flatMap(({ slot, row }) => (row === undefined ? [store.idAt(slot)] : [])),
    },
  };
}
