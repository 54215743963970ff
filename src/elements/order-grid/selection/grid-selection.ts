import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { Order } from '../../../domain/order/index.js';
import type { OrdersChange } from '../../../state/order-source.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { actionsFor, type RowAction } from '../actions/row-action.js';
import type { RowActionMenu } from '../actions/row-action-menu.js';
import { strings as actionStrings } from '../actions/row-action.strings.js';
import { OnDemand } from '../../shared/on-demand.js';
import type { GridExport } from '../export/grid-export.js';
import type { GridHandles, GridView } from '../grid-view.js';
import type { VisibleColumn } from '../visible-columns.js';
import { frameColumns } from './frame-columns.js';
import { selectHead } from './select-cell.js';
import { SelectionController } from './selection-controller.js';
import { SelectionGestures } from './selection-gestures.js';
import { strings, type SelectionStrings } from './selection.strings.js';
import type * as RowMenu from '../actions/row-action-menu.js';
import type { SelectionBar } from './selection-bar.js';

/** Whether orders can be selected. */
export type SelectionMode = 'multiple' | 'none';

/** The grid, as selecting reads it. */
export interface SelectionGrid extends LitElement {
  selectionMode: SelectionMode;
  rowActions: readonly RowAction[];
}

const NO_ACTIONS: readonly RowAction[] = [];

/** What selecting and the actions of rows work with. */
export interface GridSelectionTools {
  readonly orders: OrdersController;
  readonly settings: SettingsController;
  readonly view: () => GridView | undefined;
  readonly say: (topic: string, text: string) => void;
  /** What makes files of orders. */
  readonly exporter: () => GridExport;
}

/** Selecting orders, what can be done with the selected ones, and the page's actions for single ones. */
export class GridSelection extends SelectionController {
  readonly #grid: SelectionGrid;
  readonly #tools: GridSelectionTools;
  readonly menu: OnDemand<typeof RowMenu>;
  /** What can be done with the selected orders. */
  readonly bar: OnDemand<SelectionBar>;
  #shownActions = NO_ACTIONS;

  constructor(grid: SelectionGrid, tools: GridSelectionTools) {
    super(grid, {
      orders: tools.orders,
      say: (topic, text) => void this.bar.load().then((bar) => bar?.say(topic, text)),
      onChange: () => tools.view()?.refill(),
      gather: (rows, range) => void this.bar.load().then((bar) => bar?.range.select(rows, range)),
      regain: (lost, range) => void this.bar.load().then((bar) => bar?.range.regain(lost, range)),
    });
    this.#grid = grid;
    this.menu = new OnDemand(grid, () => import('../actions/row-action-menu.js'));
    this.bar = new OnDemand(grid, () => import('./selection-bar.js').then(({ SelectionBar }) => new SelectionBar(this, grid, tools)));
    this.#tools = tools;
  }

  /** Whether orders can be selected. */
  get enabled(): boolean {
    return this.#grid.selectionMode !== 'none';
  }

  /** Whether there is something to be done with the selected orders. */
  get selecting(): boolean {
    return this.enabled && this.count > 0;
  }

  /** Whether an order has actions. */
  readonly hasActions = (order: Order): boolean => actionsFor(this.#actions, order).length > 0;

  /** The columns of the orders with the check boxes before them and the actions after them. */
  frame(columns: readonly VisibleColumn[]): readonly VisibleColumn[] {
    if (this.#shownActions !== this.#actions) {
      this.#shownActions = this.#actions;
      void this.#grid.updateComplete.then(() => this.#tools.view()?.refill());
    }
    const actions = this.#actions.length > 0 ? actionStrings[this.#tools.settings.locale].column : undefined;
    return frameColumns(columns, { select: this.enabled ? this.#strings.column : undefined, actions });
  }

  /** Listens to mouse and keys. @returns what ends it */
  attach(handles: GridHandles): () => void {
    const { scroller, orderAt } = handles;
    const { orders } = this.#tools;
    const source = (): OrdersController['source'] => orders.source;
    const ends = new AbortController();
    const { signal } = ends;
    new SelectionGestures({ ...handles, source, selection: this, enabled: () => this.enabled, signal });
    let menu: RowActionMenu | undefined;
    const open = async (event: Event): Promise<void> => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.row-actions') : null;
      const order = button && orderAt(button);
      const module = order ? await this.menu.load() : undefined;
      // Rows are used again for other orders.
      if (!button || !order || !module || signal.aborted || orderAt(button)?.id !== order.id) return;
      menu ??= new module.RowActionMenu(this.#grid, { ...this.#tools, orderAt, actions: () => this.#actions });
      menu.toggle(button, order);
    };
    scroller.addEventListener('click', (event) => void open(event), { signal });
    // A copy has to be answered at once. Without selected text, it is one of the page's body.
    scroller.addEventListener('focusin', () => void this.bar.load(true), { signal, once: true });
    document.addEventListener('copy', (event) => this.bar.loaded?.copy.answer(event, handles), { signal });
    return () => {
      ends.abort();
      menu?.disconnect();
    };
  }

  override changed(change: OrdersChange): void {
    if (this.enabled) super.changed(change);
  }

  renderHead(): TemplateResult {
    return selectHead(this, this.#strings);
  }

  /** What can be done with the selected orders, from when there are some. */
  renderBar(): TemplateResult | typeof nothing {
    const { bar } = this;
    return (this.selecting ? bar.module : bar.loaded)?.render() ?? nothing;
  }

  get #actions(): readonly RowAction[] {
    const { rowActions } = this.#grid;
    return Array.isArray(rowActions) ? rowActions : NO_ACTIONS;
  }

  get #strings(): SelectionStrings {
    return strings[this.#tools.settings.locale];
  }
}
