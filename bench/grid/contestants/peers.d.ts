/** The part of the peers that is used here, so that the project type-checks without `bench/node_modules`. */
declare module 'ag-grid-community' {
  export interface GridApi<Row> {
    setGridOption(name: 'rowData', rows: Row[]): void;
    applyColumnState(change: { state?: { colId: string; sort: 'asc' | 'desc' | null }[]; defaultState: { sort: null } }): void;
    setFilterModel(model: Record<string, { filterType: 'text'; type: 'contains'; filter: string }> | null): void;
    setColumnsVisible(ids: string[], visible: boolean): void;
    applyTransaction(change: { update: Row[] }): void;
    destroy(): void;
  }
  export interface Theme {
    withParams(params: Record<string, string | number>): Theme;
  }
  export const themeQuartz: Theme;
  export const ClientSideRowModelModule: unknown;
  export const ClientSideRowModelApiModule: unknown;
  export const ColumnApiModule: unknown;
  export const TextFilterModule: unknown;
  export const ModuleRegistry: { registerModules(modules: unknown[]): void };
  export function createGrid<Row>(host: HTMLElement, options: Record<string, unknown>): GridApi<Row>;
}

declare module '@vaadin/grid/vaadin-grid.js' {
  export class Grid<Row> extends HTMLElement {
    items: Row[];
    clearCache(): void;
  }
}

declare module '@vaadin/grid/vaadin-grid-sort-column.js' {
  export class GridSortColumn<Row> extends HTMLElement {
    path: string;
    header: string;
    width: string;
    flexGrow: number;
    direction: 'asc' | 'desc' | null;
    renderer: (root: HTMLElement, column: unknown, model: { item: Row }) => void;
  }
}

declare module 'tabulator-tables' {
  export class Tabulator {
    constructor(host: HTMLElement, options: Record<string, unknown>);
    static registerModule(modules: unknown[]): void;
    element: HTMLElement;
    on(event: 'tableBuilt', listener: () => void): void;
    setData(rows: object[]): Promise<void>;
    setSort(column: string, direction: 'asc' | 'desc'): void;
    clearSort(): void;
    setFilter(field: string, type: 'like', value: string): void;
    clearFilter(headers: boolean): void;
    showColumn(field: string): void;
    hideColumn(field: string): void;
    updateData(rows: object[]): Promise<void>;
    destroy(): void;
  }
  export const FilterModule: unknown;
  export const FormatModule: unknown;
  export const SortModule: unknown;
}

declare module '@revolist/revogrid/loader' {
  export function defineCustomElements(): Promise<void>;
}

declare module '*.css';
