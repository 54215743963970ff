import { SORT_FIELDS } from '../client/contract/fields.js';
import type { SortField, ValueOperator } from '../client/contract/types.js';
import { ORDER_FIELD_READERS, type FieldType } from './order-fields.js';

/** A condition, taken apart. */
export interface Condition {
  readonly field: SortField;
  readonly operator: ValueOperator | 'empty' | 'filled';
  /** Absent for `empty` and `filled`. */
  readonly value: string;
}

const OPERATORS: Readonly<Record<Condition['operator'], readonly FieldType[]>> = {
  has: ['text', 'code', 'number'],
  in: ['text', 'code', 'number', 'date'],
  min: ['number', 'date'],
  max: ['number', 'date'],
  empty: ['text', 'code', 'number', 'date'],
  filled: ['text', 'code', 'number', 'date'],
};

const SHAPE = /^([A-Za-z0-9.]{1,40}):(?:(has|in|min|max):([\s\S]*)|(empty|filled))$/;
const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Takes a condition of the contract apart. @returns what is wrong with it, as text, when it is none */
export function readCondition(text: string): Condition | string {
  const match = SHAPE.exec(text);
  if (!match) return `"${text.slice(0, 60)}" is no condition: write field:operator:value.`;
  const field = match[1] as SortField;
  const operator = (match[2] ?? match[4]) as Condition['operator'];
  const value = match[3] ?? '';
  if (!SORT_FIELDS.includes(field)) return `"${field}" is no field that conditions can name.`;
  const { type } = ORDER_FIELD_READERS[field];
  if (!OPERATORS[operator].includes(type)) return `"${operator}" does not go with ${field}.`;
  return isValue(value, type, operator) ? { field, operator, value } : `"${value.slice(0, 60)}" is no value for ${operator} of ${field}.`;
}

function isValue(value: string, type: FieldType, operator: Condition['operator']): boolean {
  if (operator === 'empty' || operator === 'filled') return true;
  if (operator === 'has') return value.trim() !== '';
  if (operator === 'in' && value === '') return true;
  if (type === 'number') return NUMBER.test(value);
  if (type !== 'date') return true;
  const [instant = '', day] = value.split(',', 3);
  if (operator === 'in') return isDate(value, INSTANT) || isDate(value, DAY);
  return (
    isDate(instant, INSTANT) && (day === undefined || isDate(day, DAY)) && value.length === instant.length + (day === undefined ? 0 : 11)
  );
}

const isDate = (value: string, form: RegExp): boolean => form.test(value) && !Number.isNaN(Date.parse(value));
