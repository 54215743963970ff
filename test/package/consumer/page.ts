/** A page that uses the elements as any element; each mistake must be one for the compiler too. */
import '@interfulfillment/elements/define/if-order-grid';
import '@interfulfillment/elements/define/if-tracking-lookup';

const grid = document.querySelector('if-order-grid')!;
const badge = document.createElement('if-tracking-badge');

grid.details = 'beside';
grid.filters = [{ column: 'closedAt', kind: 'date', range: 'last_7_days' }];
grid.columns = [{ id: 'channel', label: 'Sales channel', value: (order) => order.reference, filter: 'set' }];
badge.size = 'card';
badge.status = 'in_transit';

// @ts-expect-error There is no such place.
grid.details = 'nonsense';
// @ts-expect-error Orders are an array of orders.
grid.orders = 42;
// @ts-expect-error There is no such range.
grid.filters = [{ column: 'closedAt', kind: 'date', range: 'last_8_days' }];
// @ts-expect-error A badge has no such size.
badge.size = 'huge';
// @ts-expect-error Only the carrier may be absent.
badge.number = null;
// @ts-expect-error The numbers found are read only.
document.querySelector('if-tracking-lookup')!.numbers = [];

grid.addEventListener('if-filters-change', ({ filters }) => filters.map(({ column }) => column));
grid.addEventListener('if-order-action', ({ action, order }) => `${action} ${order.id}`);
// It bubbles, out of every shadow root.
document.addEventListener('if-order-open', ({ order }) => order.reference);
document.body.addEventListener('if-number-copy', ({ number }) => number.length);
// @ts-expect-error The event tells of no such thing.
grid.addEventListener('if-order-open', ({ ordre }) => ordre);
// @ts-expect-error The event has the order itself.
grid.addEventListener('if-order-open', (event) => event.detail);
