/** A page made with React; each mistake must be one for the compiler too. */
import '@interfulfillment/elements/define/if-order-grid';
import type { IfOrderGrid, Order } from '@interfulfillment/elements';
import type {} from '@interfulfillment/elements/jsx';
import { useRef } from 'react';

export function FindOrders({ orders, open }: { orders: readonly Order[]; open: (order: Order) => void }) {
  const grid = useRef<IfOrderGrid>(null);
  return (
    <if-order-grid
      ref={grid}
      key="orders"
      id="orders"
      className="wide"
      style={{ '--if-accent': '#1d6b4f', blockSize: '40rem' }}
      lang="fr-CA"
      hidden={false}
      tabIndex={-1}
      data-page="orders"
      aria-label="Orders"
      orders={orders}
      details="none"
      selection-mode="multiple"
      onClick={(event) => event.currentTarget.clearSelection()}
      onKeyDown={(event) => event.key === 'r' && grid.current?.refresh()}
      onif-order-open={(event) => open(event.order)}
      onif-selection-change={({ count }) => count.toFixed()}
    >
      <button slot="bulk-actions">Hold</button>
    </if-order-grid>
  );
}

export const mistakes = [
  // @ts-expect-error There is no such place.
  <if-order-grid details="nonsense" />,
  // @ts-expect-error Orders are an array of orders.
  <if-order-grid orders={42} />,
  // @ts-expect-error There is no such attribute.
  <if-order-grid colour="red" />,
  // @ts-expect-error The event has an order.
  <if-order-grid onif-order-open={(event) => event.ordre.nope()} />,
  // @ts-expect-error An attribute with a hyphen is known too.
  <if-order-grid selection-mode="some" />,
  // @ts-expect-error A click has no order.
  <if-order-grid onClick={(event) => event.order} />,
  // @ts-expect-error There is no such element.
  <if-order-gird />,
  // @ts-expect-error A badge has no such size.
  <if-tracking-badge number="7023210039414604" size="huge" />,
];
