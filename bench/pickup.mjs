/** What the pickup engine costs in bulk. `node --import tsx bench/pickup.mjs` */
import { formatTimeRange } from '../src/domain/format/index.ts';
import { closuresIn, createSchedule, expectFirstScan, ONTARIO, parseCalendar, pickupState } from '../src/domain/pickup/index.ts';

const NOW = Date.UTC(2026, 10, 23, 20);
const CARRIERS = ['canada_post', 'ups', 'fedex', 'Free Shipping', undefined];
const ORDERS = Array.from({ length: 50_000 }, (_, index) => ({
  carrier: CARRIERS[index % 5],
  labelledAt: NOW - ((index * 7919) % 50_000) * 500_000,
}));

function best(times, work) {
  let least = Infinity;
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return `${least.toFixed(1)} ms`;
}

const count = (schedule) =>
  ORDERS.filter(({ carrier, labelledAt }) => expectFirstScan({ carrier, labelledAt, now: NOW, schedule }).phase === 'overdue').length;
const warm = createSchedule();
const { calendar } = parseCalendar(ONTARIO.rule);

console.info({
  'first scan of 50,000 orders over 290 days, new schedule': best(1, () => count(createSchedule())),
  'first scan of 50,000 orders, days known': best(9, () => count(warm)),
  '10,000 pickup states': best(5, () =>
    ORDERS.slice(0, 10_000).forEach(({ labelledAt, carrier }) => pickupState(labelledAt, warm, carrier)),
  ),
  '1,000 time ranges': best(5, () =>
    ORDERS.slice(0, 1000).forEach(({ labelledAt }) => formatTimeRange([labelledAt, NOW], 'America/Toronto', 'fr-CA', { zoneName: true })),
  ),
  '1,000 years of closures': best(5, () => Array.from({ length: 1000 }, (_, index) => closuresIn(calendar, 1970 + (index % 130)))),
});
