/** Vaadin Grid: `items`, sort columns, a filtered array for the filter (its filter field waits 200 ms more), base styles without a theme. */
import { Grid } from '@vaadin/grid/vaadin-grid.js';
import { GridSortColumn } from '@vaadin/grid/vaadin-grid-sort-column.js';
import { COLUMNS, COLUMN_WIDTH, ROW_HEIGHT, instantText, type ColumnId, type FlatRow } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
vaadin-grid { height: 100%; width: 100%; border: 0; font: 13px sans-serif; --vaadin-grid-border-width: 0px; --vaadin-grid-cell-padding: 0 8px }
vaadin-grid::part(cell) { min-height: 0; height: ${ROW_HEIGHT}px }
vaadin-grid::part(row) { min-height: 0; height: ${ROW_HEIGHT}px }`);

class VaadinGrid implements GridDriver<FlatRow> {
  #grid!: Grid<FlatRow>;
  #rows: FlatRow[] = [];
  readonly #columns = new Map<ColumnId, GridSortColumn<FlatRow>>();

  mount(host: HTMLElement): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#grid = new Grid<FlatRow>();
    for (const { id, label } of COLUMNS) {
      const column = new GridSortColumn<FlatRow>();
      column.path = id;
      column.header = label;
      column.width = `${COLUMN_WIDTH}px`;
      column.flexGrow = 0;
      if (id === 'createdAt') column.renderer = (root, _, { item }) => (root.textContent = instantText(item.createdAt));
      this.#columns.set(id, column);
      this.#grid.append(column);
    }
    this.#grid.items = [];
    host.append(this.#grid);
  }

  setData(rows: FlatRow[]): void {
    this.#rows = rows;
    this.#grid.items = rows;
  }

  sort(column: ColumnId, direction: Direction): void {
    for (const [id, element] of this.#columns) element.direction = id === column ? direction : null;
  }

  clearSort(): void {
    for (const element of this.#columns.values()) element.direction = null;
  }

  filter(text: string): void {
    const needle = text.toLowerCase();
    this.#grid.items = text ? this.#rows.filter((row) => row.customer.toLowerCase().includes(needle)) : this.#rows;
  }

  toggleColumn(id: ColumnId, visible: boolean): void {
    this.#columns.get(id)!.hidden = !visible;
  }

  update(changes: readonly Change<FlatRow>[]): void {
    for (const { index, row } of changes) this.#rows[index] = row;
    this.#grid.clearCache();
  }

  scroller(): Element {
    return this.#grid.shadowRoot!.querySelector('#table')!;
  }

  unmount(): void {
    this.#grid.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

export const contestant: Contestant = { rows: 'flat', create: () => new VaadinGrid() };
