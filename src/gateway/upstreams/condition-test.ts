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

function hasTest(field: OrderFieldReader, value: string): OrderTest | undefined {
  const isCode = field.type === 'code';
  const needle = isCode ? foldCode(value).replaceAll(',', '') : foldWords(value).trim();
  if (needle === '') return undefined;
  const seen = isCode ? foldCode : foldWords;
  return (order) => seen(textOf(field, order)).includes(needle);
}

function boundTest(field: OrderFieldReader, { operator, value }: Condition): OrderTest {
  const [first = '', day] = value.split(',');
  const bound = field.type === 'date' ? Date.parse(first) : Number(first);
  const dayBound = day === undefined ? bound : Date.parse(day);
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

/** The tests of conditions, all of which an order has to pass. What is no condition is refused before it comes here, and passed over. */
export function conditionTests(where: readonly FieldCondition[]): OrderTest[] {
  const conditions = where.map(readCondition).filter((condition) => typeof condition !== 'string');
  const chosen = new Map<SortField, string[]>();
  for (const { field, operator, value } of conditions) if (operator === 'in') chosen.set(field, [...(chosen.get(field) ?? []), value]);
  const others = conditions.flatMap((condition): OrderTest[] => {
    const field = ORDER_FIELD_READERS[condition.field];
    switch (condition.operator) {
      case 'in':
        return [];
      case 'has':
        return [hasTest(field, condition.value) ?? (() => true)];
      case 'empty':
        return [(order) => textOf(field, order) === ''];
      case 'filled':
        return [(order) => textOf(field, order) !== ''];
      default:
        return [boundTest(field, condition)];
    }
  });
  return [...[...chosen].map(([field, values]) => inTest(ORDER_FIELD_READERS[field], values)), ...others];
}
