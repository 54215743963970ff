/** AG Grid Community: client-side row model with sort, text filter and column state; row animation off, so that rows stand where they belong at once. */
import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ModuleRegistry,
  TextFilterModule,
  createGrid,
  themeQuartz,
  type GridApi,
} from 'ag-grid-community';
import { COLUMNS, COLUMN_WIDTH, ROW_HEIGHT, instantText, type ColumnId, type FlatRow } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, ClientSideRowModelApiModule, ColumnApiModule, TextFilterModule]);

const columnDefs = COLUMNS.map(({ id, label }) => ({
  colId: id,
  field: id,
  headerName: label,
  width: COLUMN_WIDTH,
  filter: id === 'customer' ? 'agTextColumnFilter' : false,
  ...(id === 'createdAt' && { valueFormatter: ({ value }: { value: string }) => instantText(value) }),
}));

class AgGrid implements GridDriver<FlatRow> {
  #host!: HTMLElement;
  #api!: GridApi<FlatRow>;

  mount(host: HTMLElement): void {
    this.#host = host;
    this.#api = createGrid<FlatRow>(host, {
      columnDefs,
      rowData: [],
      theme: themeQuartz.withParams({ wrapperBorder: 'none', wrapperBorderRadius: 0 } as never),
      rowHeight: ROW_HEIGHT,
      headerHeight: ROW_HEIGHT,
      animateRows: false,
      getRowId: ({ data }: { data: FlatRow }) => data.id,
    });
  }

  setData(rows: FlatRow[]): void {
    this.#api.setGridOption('rowData', rows);
  }

  sort(column: ColumnId, direction: Direction): void {
    this.#api.applyColumnState({ state: [{ colId: column, sort: direction }], defaultState: { sort: null } });
  }

  clearSort(): void {
    this.#api.applyColumnState({ defaultState: { sort: null } });
  }

  filter(text: string): void {
    this.#api.setFilterModel(text ? { customer: { filterType: 'text', type: 'contains', filter: text } } : null);
  }

  toggleColumn(id: ColumnId, visible: boolean): void {
    this.#api.setColumnsVisible([id], visible);
  }

  update(changes: readonly Change<FlatRow>[]): void {
    this.#api.applyTransaction({ update: changes.map(({ row }) => row) });
  }

  scroller(): Element {
    return this.#host.querySelector('.ag-grid-viewport')!;
  }

  unmount(): void {
    this.#api.destroy();
  }
}

export const contestant: Contestant = { rows: 'flat', create: () => new AgGrid() };
