import type { LitElement } from 'lit';
import type { Order, OrderFacet } from '../../../domain/order/index.js';
import type { ColumnLayout } from '../../../grid/index.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import type { CellContext } from '../cell-context.js';
import type { OrderCatalog } from '../columns/catalog.js';
import type { SelectionController } from '../selection/selection-controller.js';
import type { MenuAction } from '../options-menu.js';
import { showColumns } from '../visible-columns.js';
import type { ExportedColumn } from './export-cells.js';
import { ExportError } from './export-error.js';
import { strings, type ExportMenuStrings } from './export-menu.strings.js';

/** A kind of file. */
export type ExportFormat = 'csv' | 'xlsx';

/** How far an export is. */
export interface ExportProgress {
  /** Orders written so far. */
  readonly rows: number;
  readonly total: number;
}

/** What `exportAs` exports. */
export interface ExportOptions {
  /** Those that the grid shows, in its order, unless told; `all` of the catalog; or the ids of some. */
  readonly columns?: 'visible' | 'all' | readonly string[];
  /** All that match, unless told, as the grid sorts them; or those that are selected. */
  readonly orders?: 'matching' | 'selection';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** The grid, as exporting reads it. */
export interface ExportGrid extends LitElement {
  label?: string | undefined;
  facet: OrderFacet;
  search: string;
}

/** What exporting and printing work with. */
export interface GridExportTools {
  readonly orders: OrdersController;
  readonly selection: SelectionController;
  readonly settings: SettingsController;
  readonly layout: () => ColumnLayout;
  readonly catalog: () => OrderCatalog;
  readonly context: () => CellContext;
  readonly say: (topic: string, text: string) => void;
}

/** Which orders. */
export type ExportScope = NonNullable<ExportOptions['orders']>;

/** Orders as files and on paper. The code that makes them is loaded when somebody asks for it. */
export class GridExport {
  readonly grid: ExportGrid;
  readonly tools: GridExportTools;

  constructor(grid: ExportGrid, tools: GridExportTools) {
    this.grid = grid;
    this.tools = tools;
  }

  /** What the Options menu offers. */
  get actions(): readonly MenuAction[] {
    const words = this.#strings;
    return [
      { id: 'export', label: words.export, glyph: 'download' },
      { id: 'print', label: words.print, glyph: 'print' },
    ];
  }

  /** Does one of these actions; nothing for any other. */
  act(action: string): void {
    if (action === 'export') this.open();
    if (action === 'print') this.#tell(import('./print-orders.js').then(({ printOrders }) => printOrders(this)));
  }

  /** Shows the dialog. @param scope which orders it starts with: the selected ones, if there are any, unless told */
  open(scope?: ExportScope): void {
    this.#tell(import('./export-dialog.js').then(({ openExport }) => openExport(this, scope)));
  }

  /** The orders as a file. @throws {ExportError} */
  async exportAs(format: ExportFormat, options: ExportOptions = {}): Promise<Blob> {
    const { exportOrders } = await import('./export-orders.js').catch((error: unknown) => {
      throw new ExportError('notLoaded', 'The code that exports could not be loaded.', error);
    });
    return exportOrders(this, format, options);
  }

  /** How many orders there are to export. */
  count(scope: ExportScope): number {
    return scope === 'selection' ? this.tools.selection.count : this.tools.orders.source.size;
  }

  /** The orders in parts, as the grid sorts them. */
  parts(scope: ExportScope, signal?: AbortSignal): AsyncIterable<readonly Order[]> {
    return scope === 'selection' ? this.tools.selection.parts(signal) : this.tools.orders.exportRows(signal);
  }

  /** The columns to export; ids that no column has are left out. */
  columns(which: NonNullable<ExportOptions['columns']>): readonly ExportedColumn[] {
    const { layout, catalog, settings } = this.tools;
    const { locale } = settings;
    const visible = showColumns(layout(), { catalog: catalog(), locale });
    if (which === 'visible') return visible;
    const all = catalog().columns.map((column) => ({ column, label: catalog().label(column.id, locale), width: column.width }));
    if (which === 'all') return [...visible, ...all.filter(({ column }) => !visible.some((shown) => shown.column.id === column.id))];
    return which.flatMap((id) => all.find(({ column }) => column.id === id) ?? []);
  }

  get #strings(): ExportMenuStrings {
    return strings[this.tools.settings.locale];
  }

  /** Says so when it could not be loaded, or the orders could not. */
  #tell(done: Promise<void>): void {
    done.catch(() => this.tools.say('problem', this.#strings.notLoaded));
  }
}
