/**
 * Ours, as a page uses it: `orders` set as a property; live changes through a client, since that is where they come from; search in all searchable columns in
 * place of a filter on one; compact rows of 32 px (two more in view than the others show), no check boxes, toolbar and status bar outside of the 684 px.
 */
import '../../../src/define/if-order-grid.js';
import { IfColumnsRequestEvent } from '../../../src/elements/column-menu/column-menu.events.js';
import { ContextProvider } from '@lit/context';
import type { LiveListener, OrderPage, OrdersClient } from '../../../src/client/index.js';
import type { Order } from '../../../src/domain/order/index.js';
import { clientContext } from '../../../src/state/contexts.js';
import { COLUMN_WIDTH, GRID_HEIGHT, GRID_WIDTH, type ColumnId } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';

const IDS: Readonly<Record<ColumnId, string>> = {
  reference: 'reference',
  customer: 'customer',
  name: 'shipToName',
  city: 'shipToCity',
  region: 'shipToRegion',
  postalCode: 'shipToPostalCode',
  carrier: 'carrier',
  stage: 'stage',
  createdAt: 'createdAt',
  quantity: 'totalQuantity',
  weight: 'totalWeightLb',
  purchaseOrder: 'purchaseOrder',
};
const SHOWN = Object.values(IDS);
/** On by default, and not among the twelve. */
const HIDDEN = ['closedAt'];
const LAYOUT = {
  version: 1,
  order: [...SHOWN, ...HIDDEN],
  hidden: HIDDEN,
  widths: Object.fromEntries(SHOWN.map((id) => [id, COLUMN_WIDTH])),
  pinned: { reference: 'start' },
};
const ROW_HEIGHT = 32;

/** A server that has the orders at once, and tells of changes when told. */
class LiveOrders {
  readonly #orders: readonly Order[];
  readonly #listeners = new Set<LiveListener>();

  constructor(orders: readonly Order[]) {
    this.#orders = orders;
  }

  async *orderPages(): AsyncGenerator<Pick<OrderPage, 'orders' | 'total'>> {
    yield await Promise.resolve({ orders: this.#orders, total: this.#orders.length });
  }

  subscribe(listener: LiveListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  serverTime(): number {
    return Date.now();
  }

  change(orders: readonly Order[]): void {
    for (const order of orders) for (const listener of this.#listeners) listener({ type: 'order', order } as Parameters<LiveListener>[0]);
  }
}

class OrderGrid implements GridDriver<Order> {
  #grid!: HTMLElementTagNameMap['if-order-grid'];
  #place!: HTMLElement;
  #provider!: ContextProvider<typeof clientContext>;
  #live: LiveOrders | undefined;

  async mount(host: HTMLElement): Promise<void> {
    localStorage.setItem('if-order-grid:bench:columns', JSON.stringify(LAYOUT));
    this.#place = document.createElement('div');
    this.#provider = new ContextProvider(this.#place, { context: clientContext });
    this.#grid = document.createElement('if-order-grid');
    this.#grid.name = 'bench';
    this.#grid.sort = '';
    this.#grid.density = 'compact';
    this.#grid.selectionMode = 'none';
    // Every order in the page, as the others have them, also where a server would hold them.
    this.#grid.mode = 'local';
    this.#grid.orders = [];
    this.#grid.style.width = `min(${GRID_WIDTH + 2}px, 100vw)`;
    this.#grid.style.setProperty('--if-grid-height', `${GRID_HEIGHT}px`);
    this.#place.append(this.#grid);
    host.append(this.#place);
    await this.#grid.updateComplete;
    const chrome = GRID_HEIGHT - this.#rowsHeight();
    this.#grid.style.setProperty('--if-grid-height', `${Math.min(GRID_HEIGHT - 36 + chrome, innerHeight)}px`);
  }

  #rowsHeight(): number {
    return this.scroller().getBoundingClientRect().bottom - this.bodyTop();
  }

  #part(selector: string): Element {
    return this.#grid.renderRoot.querySelector(selector)!;
  }

  setData(rows: Order[]): void {
    this.#grid.orders = rows;
  }

  setLiveData(rows: Order[]): void {
    this.#live = new LiveOrders(rows);
    this.#grid.orders = undefined;
    this.#provider.setValue(this.#live as unknown as OrdersClient);
  }

  sort(column: ColumnId, direction: Direction): void {
    this.#grid.sort = `${direction === 'desc' ? '-' : ''}${IDS[column]}`;
  }

  clearSort(): void {
    this.#grid.sort = '';
  }

  filter(text: string): void {
    this.#grid.search = text;
  }

  /** What a tick in the Options menu asks for. */
  toggleColumn(id: ColumnId, visible: boolean): void {
    this.#part('.top').dispatchEvent(new IfColumnsRequestEvent({ type: visible ? 'show' : 'hide', id: IDS[id] }));
  }

  update(changes: readonly Change<Order>[]): void {
    this.#live?.change(changes.map(({ row }) => row));
  }

  scroller(): Element {
    return this.#part('.scroller');
  }

  bodyTop(): number {
    return this.#part('.head').getBoundingClientRect().bottom;
  }

  rowHeight(): number {
    return ROW_HEIGHT;
  }

  exportAs(format: 'csv' | 'xlsx'): Promise<Blob> {
    return this.#grid.exportAs(format, { columns: 'all' });
  }

  facetCounts(): Readonly<Record<string, number>> {
    const chips = [...this.#part('.facets').querySelectorAll('label')];
    return Object.fromEntries(
      chips.map((chip) => {
        const count = chip.querySelector('.number')?.textContent.replace(/\D/g, '') ?? '';
        return [chip.querySelector('input')?.value ?? '', count === '' ? Number.NaN : Number(count)];
      }),
    );
  }

  unmount(): void {
    this.#place.remove();
  }
}

export const contestant: Contestant = { rows: 'orders', create: () => new OrderGrid() };
