/** Tabulator with its sort, filter and format modules and its own style sheet. */
import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { COLUMNS, COLUMN_WIDTH, ROW_HEIGHT, instantText, type ColumnId, type FlatRow } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';

Tabulator.registerModule([FilterModule, FormatModule, SortModule]);

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.tabulator.bench { border: 0; font: 13px sans-serif }
.tabulator.bench .tabulator-header .tabulator-col { height: ${ROW_HEIGHT}px }
.tabulator.bench .tabulator-row { height: ${ROW_HEIGHT}px; min-height: ${ROW_HEIGHT}px }
.tabulator.bench .tabulator-row .tabulator-cell { height: ${ROW_HEIGHT}px; padding: 9px 8px }`);

const columns = COLUMNS.map(({ id, label }) => ({
  field: id,
  title: label,
  width: COLUMN_WIDTH,
  sorter: id === 'quantity' || id === 'weight' ? 'number' : 'string',
  ...(id === 'createdAt' && { formatter: (cell: { getValue(): string }) => instantText(cell.getValue()) }),
}));

class TabulatorTable implements GridDriver<FlatRow> {
  #element!: HTMLElement;
  #table!: Tabulator;

  mount(host: HTMLElement): Promise<void> {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#element = document.createElement('div');
    this.#element.className = 'bench';
    host.append(this.#element);
    this.#table = new Tabulator(this.#element, {
      columns,
      data: [],
      height: host.clientHeight,
      rowHeight: ROW_HEIGHT,
      index: 'id',
      layout: 'fitData',
    });
    return new Promise((resolve) => this.#table.on('tableBuilt', resolve));
  }

  setData(rows: FlatRow[]): Promise<void> {
    return this.#table.setData(rows);
  }

  sort(column: ColumnId, direction: Direction): void {
    this.#table.setSort(column, direction);
  }

  clearSort(): void {
    this.#table.setSort([] as never, 'asc');
  }

  filter(text: string): void {
    if (text) this.#table.setFilter('customer', 'like', text);
    else this.#table.clearFilter(true);
  }

  toggleColumn(id: ColumnId, visible: boolean): void {
    if (visible) this.#table.showColumn(id);
    else this.#table.hideColumn(id);
  }

  update(changes: readonly Change<FlatRow>[]): Promise<void> {
    return this.#table.updateData(changes.map(({ row }) => row));
  }

  scroller(): Element {
    return this.#element.querySelector('.tabulator-tableholder')!;
  }

  bodyTop(): number {
    return this.scroller().getBoundingClientRect().top - this.#element.getBoundingClientRect().top;
  }

  unmount(): void {
    this.#table.destroy();
    this.#element.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

export const contestant: Contestant = { rows: 'flat', create: () => new TabulatorTable() };
