import { readOrders } from '../../src/domain/extensiv/index.js';

addEventListener('message', (event: MessageEvent<string>) => {
  const { orders, problems } = readOrders(event.data, { timeZone: 'America/Toronto' });
  postMessage({ orders, problems });
});
