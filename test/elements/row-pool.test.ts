import { expect } from '@open-wc/testing';
import type { Order } from '../../src/domain/order/index.js';
import { ORDER_CATALOG } from '../../src/elements/order-grid/columns/catalog.js';
import { createCell, updateCell } from '../../src/elements/order-grid/cells.js';
import { cellContext } from '../../src/elements/order-grid/grid-context.js';
import type { OrderColumn } from '../../src/elements/order-grid/order-columns.js';
import { RowPool } from '../../src/elements/order-grid/row-pool.js';
import { anOrder } from '../support/grid.js';

const facts = {
  locale: 'en' as const,
  timeZone: 'UTC',
  now: Date.UTC(2026, 10, 20, 18),
  isOverdue: () => false,
  knowsOverdue: true,
  isSelected: () => false,
  isOpen: () => false,
  hasActions: () => false,
  describeNumber: undefined,
};

describe('rows that are made before there are orders', () => {
  const asked: string[] = [];
  const own: OrderColumn = { ...ORDER_CATALOG.get('shipToName')!, id: 'own', text: (order) => (asked.push(order.id), 'own') };
  const columns = [ORDER_CATALOG.get('createdAt')!, own].map((column) => ({ column, label: column.id, width: 100, pin: undefined }));
  const body = document.createElement('div');
  const pool = new RowPool(body);
  const context = cellContext()(facts);
  const draw = (orders: readonly Order[]): void =>
    pool.draw({ range: { start: 0, end: orders.length }, rowAt: (index) => orders[index], context, rowHeight: 40, shift: 0 });
  before(() => {
    document.body.append(body);
    pool.setColumns(columns);
  });
  after(() => body.remove());

  it('ask no function of the page about an order that there is not', () => {
    pool.warm(3, context);
    expect(asked).to.deep.equal([]);
    expect(body.childElementCount).to.equal(0);
  });

  it('show the orders that come, and nothing of an example', () => {
    draw([anOrder({ id: '7', createdAt: 'soon' })]);
    expect(body.textContent).to.equal('soonown');
    expect(asked).to.deep.equal(['7']);
  });
});

describe('a tracking cell whose row is used again for an order that cannot be shown', () => {
  const { warn } = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));
  const parcel = (trackingNumber: string, status: string): Order =>
    anOrder({ parcels: [{ trackingNumber, carrier: 'UPS', status: status as 'delivered' }] });
  const [good, broken] = [parcel('1Z5R89390357567127', 'delivered'), parcel('1Z5R89390357567128', 'teleported')];
  const said = ({ element }: ReturnType<typeof createCell>): string => `${element.querySelector('.scan')?.getAttribute('aria-label')}`;

  it('stays hidden when there is another context, and shows the next order as a whole', () => {
    const cell = createCell(ORDER_CATALOG.get('trackingNumber')!);
    const { element } = cell;
    const update = (order: Order): boolean => updateCell(cell, order, cellContext()(facts));
    expect(update(good)).to.equal(true);
    const shown = element.innerHTML;
    for (let context = 0; context < 2; context += 1) {
      expect(update(broken)).to.equal(false);
      expect(element.style.visibility).to.equal('hidden');
    }
    update(good);
    expect(element.style.visibility).to.equal('');
    expect([said(cell), element.querySelector('a')?.textContent]).to.deep.equal(['Delivered, 1Z5R89390357567127', '1Z5R89390357567127']);
    expect(element.innerHTML).to.equal(shown);
  });
});
