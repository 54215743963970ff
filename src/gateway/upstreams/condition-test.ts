import type { FieldCondition, SortField } from '../../client/contract/types.js';
import type { Order } from '../../domain/order/index.js';
import { readCondition, type Condition } from '../conditions.js';
import { ORDER_FIELD_READERS, type OrderFieldReader } from '../order-fields.js';
import { foldCode, foldWords } from './fold.js';

/** Whether an order meets a condition. */
type OrderTest = (order: Order) => boolean;

/** A value as a number: of a date, milliseconds since the epoch. A day without a time is half a millisecond after noon UTC, which no instant is. `NaN` for no value. */
function numberOf({ type, read }: OrderFieldReader, order: Order): number {
  const value = read(order);
  if (type === 'number') return typeof value === 'number' ? value : Number.NaN;
  return typeof value === 'string' ? millisecondsOf(value) : Number.NaN;
}

const millisecondsOf = (date: string): number => (date.length === 10 ? Date.parse(`${date}T12:00:00Z`) + 0.5 : Date.parse(date));

/** A value as text; empty where there is none. */
function textOf(field: OrderFieldReader, order: Order): string {
  if (field.type === 'date') {
    const instant = numberOf(field, order);
    return Number.isNaN(instant) ? '' : String(instant);
  }
  const value = field.read(order);
  return value === undefined ? '' : String(value);
}

function hasTest(field: OrderFieldReader, values: readonly string[]): OrderTest {
  const isCode = field.type === 'code';
  const needles = values.map((value) => (isCode ? foldCode(value).replaceAll(',', '') : foldWords(value).trim()));
  const seen = isCode ? foldCode : foldWords;
  return (order) => {
    const text = seen(textOf(field, order));
    return needles.every((needle) => text.includes(needle));
  };
}

/** Within the tightest of the bounds: `min` or more, less than `max`. */
function boundTest(field: OrderFieldReader, operator: 'min' | 'max', values: readonly string[]): OrderTest {
  const numberIn = (text: string): number => (field.type === 'date' ? Date.parse(text) : Number(text));
  const pairs = values.map((value) => value.split(','));
  const tightest = operator === 'min' ? Math.max : Math.min;
  const bound = tightest(...pairs.map(([first = '']) => numberIn(first)));
  const dayBound = tightest(...pairs.map(([first = '', day = first]) => numberIn(day)));
  return (order) => {
    const number = numberOf(field, order);
    const limit = Number.isInteger(number) ? bound : dayBound;
    return operator === 'min' ? number >= limit : number < limit;
  };
}

function inTest(field: OrderFieldReader, values: readonly string[]): OrderTest {
  const asText = (value: string): string =>
    value === '' ? '' : field.type === 'date' ? String(millisecondsOf(value)) : field.type === 'number' ? String(Number(value)) : value;
  const wanted = new Set(values.map(asText));
  return (order) => wanted.has(textOf(field, order));
}

/** The test of all conditions with an operator on a field: it looks at an order's value once, since reading dates and folding long notes take time. */
const TESTS: Readonly<Record<Condition['operator'], (field: OrderFieldReader, values: readonly string[]) => OrderTest>> = {
  has: hasTest,
  in: inTest,
  min: (field, values) => boundTest(field, 'min', values),
  max: (field, values) => boundTest(field, 'max', values),
  empty: (field) => (order) => textOf(field, order) === '',
  filled: (field) => (order) => textOf(field, order) !== '',
};

/** The tests of conditions, all of which an order has to pass. What is no condition is refused before it comes here, and passed over. */
export function conditionTests(where: readonly FieldCondition[]): OrderTest[] {
  const groups = new Map<string, { field: SortField; operator: Condition['operator']; values: string[] }>();
  for (const condition of where.map(readCondition)) {
    if (typeof condition === 'string') continue;
    const { field, operator, value } = condition;
    const key = `${field}:${operator}`;
    const group = groups.get(key);
    if (group) group.values.push(value);
    else groups.set(key, { field, operator, values: [value] });
  }
  return [...groups.values()].map(({ field, operator, values }) => TESTS[operator](ORDER_FIELD_READERS[field], values));
}
