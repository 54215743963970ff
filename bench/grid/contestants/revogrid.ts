/** RevoGrid: its element in one file, with sorting and filtering on; read only, default theme, no attribution. */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { COLUMNS, COLUMN_WIDTH, ROW_HEIGHT, instantText, type ColumnId, type FlatRow } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';

interface RevoColumn {
  prop: string;
  name: string;
  size: number;
  sortable: boolean;
  filter: string | false;
  cellTemplate?: (create: unknown, model: { value: string }) => string;
}

interface RevoGridElement extends HTMLElement {
  columns: RevoColumn[];
  source: FlatRow[];
  rowSize: number;
  readonly: boolean;
  hideAttribution: boolean;
  filter: boolean | { multiFilterItems: Record<string, { id: number; type: string; value: string; relation: string }[]> };
  componentOnReady?(): Promise<unknown>;
  updateColumnSorting(column: { prop: string }, direction: Direction, additive: boolean): Promise<void>;
  clearSorting(): Promise<void>;
  refresh(type: 'rgRow'): Promise<void>;
}

const defined = defineCustomElements();

const columns: (RevoColumn & { id: ColumnId })[] = COLUMNS.map(({ id, label }) => ({
  id,
  prop: id,
  name: label,
  size: COLUMN_WIDTH,
  sortable: true,
  filter: id === 'customer' ? 'string' : false,
  ...(id === 'createdAt' && { cellTemplate: (_: unknown, { value }: { value: string }) => instantText(value) }),
}));

class RevoGrid implements GridDriver<FlatRow> {
  #grid!: RevoGridElement;
  #rows: FlatRow[] = [];
  readonly #hidden = new Set<ColumnId>();

  async mount(host: HTMLElement): Promise<void> {
    await defined;
    this.#grid = document.createElement('revo-grid') as RevoGridElement;
    this.#grid.columns = columns;
    this.#grid.rowSize = ROW_HEIGHT;
    this.#grid.readonly = true;
    this.#grid.hideAttribution = true;
    this.#grid.filter = true;
    this.#grid.source = [];
    this.#grid.style.height = '100%';
    host.append(this.#grid);
    await this.#grid.componentOnReady?.();
  }

  setData(rows: FlatRow[]): void {
    this.#rows = rows;
    this.#grid.source = rows;
  }

  sort(column: ColumnId, direction: Direction): Promise<void> {
    return this.#grid.updateColumnSorting({ prop: column }, direction, false);
  }

  clearSort(): Promise<void> {
    return this.#grid.clearSorting();
  }

  filter(text: string): void {
    this.#grid.filter = { multiFilterItems: text ? { customer: [{ id: 0, type: 'contains', value: text, relation: 'and' }] } : {} };
  }

  toggleColumn(id: ColumnId, visible: boolean): void {
    if (visible) this.#hidden.delete(id);
    else this.#hidden.add(id);
    this.#grid.columns = columns.filter((column) => !this.#hidden.has(column.id));
  }

  update(changes: readonly Change<FlatRow>[]): Promise<void> {
    for (const { index, row } of changes) Object.assign(this.#rows[index]!, row);
    return this.#grid.refresh('rgRow');
  }

  scroller(): Element {
    return this.#grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')!;
  }

  bodyTop(): number {
    return this.scroller().getBoundingClientRect().top - this.#grid.getBoundingClientRect().top;
  }

  unmount(): void {
    this.#grid.remove();
  }
}

export const contestant: Contestant = { rows: 'flat', create: () => new RevoGrid() };
