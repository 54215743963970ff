// What the grid loads when it is first asked for is here already: tests of other things need not wait for it.
import '../../src/domain/order/overdue-scan.js';
import '../../src/define/if-column-menu.js';
import '../../src/elements/column-menu/columns-panel.js';
import '../../src/elements/order-grid/actions/row-action-menu.js';
import '../../src/elements/order-grid/details/describe-number.js';
import '../../src/elements/order-grid/details/details-divider.js';
import '../../src/elements/order-grid/filters/filter-editing.js';
import '../../src/elements/order-grid/filters/pasted-list.js';
import '../../src/elements/order-grid/header-menu.js';
import '../../src/elements/order-grid/selection/selection-bar.js';
import '../../src/elements/order-grid/spoken.js';
import '../../src/elements/order-grid/views/views-dialog.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from './browser.js';
import type { LiveEvent, LiveStatus, OrdersClient, OrderPage } from '../../src/client/index.js';
import type { Clock } from '../../src/domain/clock.js';
import type { Order } from '../../src/domain/order/index.js';
import type { IfOrderGrid } from '../../src/elements/order-grid/order-grid.js';
import type { SettingsStorage } from '../../src/state/contexts.js';

/** Monday, 23 November 2026, 1:05 PM in Toronto. */
export const NOW = '2026-11-23T18:05:00Z';
export const stillClock: Clock = { now: () => Date.parse(NOW) };

/** An order with what a test does not care about filled in. */
export function anOrder(given: Partial<Order> = {}): Order {
  return {
    id: '1',
    reference: 'SO-1',
    stage: 'received',
    flags: { onHold: false, backordered: false, partial: false, split: false },
    raw: {},
    parcels: [],
    createdAt: '2026-11-20T15:00:00Z',
    ...given,
  };
}

/** Orders `SO-1`, `SO-2`…, the first one being the newest. */
export const someOrders = (count: number, given: (index: number) => Partial<Order> = () => ({})): Order[] =>
  Array.from({ length: count }, (_, index) =>
    anOrder({
      id: String(index + 1),
      reference: `SO-${index + 1}`,
      createdAt: `${new Date(Date.parse('2026-11-20T15:00:00Z') - index * 60_000).toISOString().slice(0, 19)}Z`,
      ...given(index),
    }),
  );

/** Storage that keeps things for one test. */
export function memoryStorage(entries: Record<string, string> = {}): SettingsStorage & { readonly entries: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    entries: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

/** A client whose answers a test gives. */
export interface FakeClient extends Pick<OrdersClient, 'orderPages' | 'subscribe'> {
  /** How often orders were asked for. */
  readonly asked: number;
  /** Whether somebody listens to live events. */
  readonly listening: boolean;
  emit(event: LiveEvent): void;
  /** Tells the status of the live connection. */
  status(status: LiveStatus): void;
}

/** Serves pages, or whatever `answer` does on the n-th question. */
export function fakeClient(
  answer: readonly Order[] | ((nth: number) => AsyncIterable<OrderPage> | Iterable<OrderPage>),
  pageSize = 1000,
): FakeClient {
  let asked = 0;
  let listener: ((event: LiveEvent) => void) | undefined;
  let onStatus: ((status: LiveStatus) => void) | undefined;
  return {
    get asked() {
      return asked;
    },
    get listening() {
      return listener !== undefined;
    },
    emit: (event) => listener?.(event),
    status: (status) => onStatus?.(status),
    async *orderPages() {
      asked += 1;
      yield* typeof answer === 'function' ? answer(asked) : pagesOf(answer, pageSize);
    },
    subscribe(hear, options) {
      listener = hear;
      onStatus = options?.onStatus;
      onStatus?.('live');
      const stop = (): void => {
        if (listener === hear) listener = onStatus = undefined;
      };
      options?.signal?.addEventListener('abort', stop);
      return stop;
    },
  };
}

/** Orders in pages, as the client gives them. */
export function* pagesOf(orders: readonly Order[], size = 1000): Iterable<OrderPage> {
  for (let offset = 0; offset === 0 || offset < orders.length; offset += size) {
    const last = offset + size >= orders.length;
    yield {
      orders: orders.slice(offset, offset + size),
      total: orders.length,
      offset,
      asOf: NOW,
      ...(last ? {} : { nextCursor: String(offset + size) }),
    };
  }
}

/** A failure of the client. */
export const failure = (kind: string): Error => Object.assign(new Error(kind), { name: 'ApiError', kind });

/** What a test gives a grid. */
export type GivenGrid = Partial<
  Pick<
    IfOrderGrid,
    | 'orders'
    | 'columns'
    | 'name'
    | 'label'
    | 'mode'
    | 'density'
    | 'selectionMode'
    | 'rowActions'
    | 'selection'
    | 'search'
    | 'facet'
    | 'filters'
    | 'sort'
    | 'views'
    | 'viewStore'
    | 'urlState'
    | 'lang'
    | 'dir'
  >
> & {
  client?: Pick<OrdersClient, 'orderPages' | 'subscribe'>;
  storage?: SettingsStorage | null;
  width?: number;
  height?: number;
};

/** A grid in a provider with a still clock, in Toronto. */
export async function showGrid({ client, storage = null, width = 1100, height = 560, ...given }: GivenGrid = {}): Promise<GridPage> {
  const provider = await fixture(html`
    <if-provider
      time-zone="America/Toronto"
      locale=${given.lang ?? 'en'}
      .clock=${stillClock}
      .storage=${storage}
      .client=${client}
    ></if-provider>
  `);
  const grid = document.createElement('if-order-grid');
  Object.assign(grid, given);
  grid.style.width = `${width}px`;
  grid.style.height = `${height}px`;
  provider.append(grid);
  const page = new GridPage(grid);
  await page.settled();
  return page;
}

/** What a person sees of a grid, and does with it. */
export class GridPage {
  readonly grid: IfOrderGrid;
  constructor(grid: IfOrderGrid) {
    this.grid = grid;
  }

  get root(): ShadowRoot {
    return this.grid.shadowRoot as ShadowRoot;
  }
  get scroller(): HTMLElement {
    return this.one('[role="grid"]');
  }
  get menu(): HTMLElement {
    return this.one('if-column-menu');
  }

  one(selector: string, root: ParentNode = this.root): HTMLElement {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  /** What the menu shows. */
  inMenu(selector: string): HTMLElement {
    return this.one(selector, this.menu.shadowRoot as ShadowRoot);
  }

  /** The check box of a column. */
  box(column: string): HTMLInputElement {
    return this.inMenu(`.choice input[data-id="${column}"]`) as HTMLInputElement;
  }

  /** The names of the columns shown, from start to end. */
  get headers(): string[] {
    return [...this.root.querySelectorAll('[role="columnheader"] .label')].map((label) => label.textContent ?? '');
  }

  header(column: string): HTMLElement {
    return this.one(`[role="columnheader"][data-column="${column}"]`);
  }

  /** The rows in the window, from top to bottom. */
  get rows(): HTMLElement[] {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return [...this.root.querySelectorAll<HTMLElement>('.body [role="row"]')]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top + 37 && box.top < bottom - 1)
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ row }) => row);
  }

  /** The texts of a column, from top to bottom. */
  column(id: string): string[] {
    return this.rows.map((row) => row.querySelector(`[data-column="${id}"]`)?.textContent?.trim() ?? '');
  }

  cell(reference: string, column = 'reference'): HTMLElement {
    const row = this.rows.find((candidate) => candidate.querySelector('[data-column="reference"]')?.textContent === reference);
    if (!row) throw new Error(`${reference} is not in the window`);
    return this.one(`[data-column="${column}"]`, row);
  }

  /** The words under the rows. */
  get status(): string {
    return this.one('[part~="status"]').innerText.replace(/\s+/g, ' ').trim();
  }

  chip(facet: string): HTMLElement {
    return this.one(`.chip:has([value="${facet}"])`);
  }

  /** The innermost element that has the focus. */
  get focused(): HTMLElement {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element as HTMLElement;
  }

  /** Where the focus is in the grid: "row:column", the header being row 1. */
  get place(): string {
    const row = this.focused.closest('[role="row"]')?.getAttribute('aria-rowindex');
    return `${row}:${this.focused.closest<HTMLElement>('[data-column]')?.dataset['column']}`;
  }

  async settled(): Promise<void> {
    for (let frame = 0; frame < 3; frame += 1) {
      await this.grid.updateComplete;
      // What the grid asked for before is here when this is: all are loaded already, and browsers answer in turn.
      await import('../../src/elements/order-grid/filters/filter-editing.js');
      await nextFrame();
    }
    // What opens fades in, and axe measures colours.
    const opening = this.root
      .getAnimations()
      .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.matches('[popover]'));
    await Promise.all(opening.map(({ finished }) => finished.catch(() => undefined)));
  }

  async click(element: Element, { count = 1 } = {}): Promise<void> {
    const position = centre(element);
    for (let nth = 0; nth < count; nth += 1) await sendMouse({ type: 'click', position });
    await this.settled();
  }

  async hover(element: Element): Promise<void> {
    await sendMouse({ type: 'move', position: centre(element) });
  }

  async scrollTo(top: number): Promise<void> {
    this.scroller.scrollTop = top;
    await this.settled();
  }
}

/** The middle of an element, where a mouse would click it. */
export function centre(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Waits until something holds, at most four seconds. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  const end = performance.now() + 4000;
  while (!holds() && performance.now() < end) await nextFrame();
  expect(holds(), what).to.equal(true);
}

/** The next event of a type. */
export const heard = <Type extends keyof HTMLElementEventMap>(element: HTMLElement, type: Type): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

/** Presses keys one after the other, as `Tab` or `Alt+Shift+ArrowRight`. */
export async function press(page: GridPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await page.settled();
}
