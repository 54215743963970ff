import { formatNumber } from '../../../domain/format/index.js';
import type { Order } from '../../../domain/order/index.js';
import { cutText, type OrderColumn } from '../order-columns.js';
import { dateText, orderInstant } from '../cell-dates.js';
import type { ColumnLabel, HostColumn } from './host-column.js';

/** Tells the developer of the page what is wrong. */
export type Warn = (message: string, cause?: unknown) => void;

const ID = /^[A-Za-z][\w.:]{0,39}$/;
const WIDTH = 160;
const MAX_LABEL = 80;
const MAX_DATE = 8.64e15;

/** Whether a text can be the id of a column: fit for sort, storage and records. */
export const isColumnId = (id: unknown): id is string => typeof id === 'string' && ID.test(id) && !(id in {});

/** A label that a page gave, or `undefined` for anything else. */
export function readLabel(label: unknown): ColumnLabel | undefined {
  const word = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.slice(0, MAX_LABEL) : undefined);
  if (typeof label !== 'object' || label === null) return word(label);
  const { en, 'fr-CA': fr } = label as Record<string, unknown>;
  const [english, french] = [word(en), word(fr)];
  return english || french ? { en: english ?? french ?? '', 'fr-CA': french ?? english ?? '' } : undefined;
}

const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
const oneOf = <Item>(items: readonly Item[], value: unknown): Item | undefined => items.find((item) => item === value);

/** What a definition changes of how a column looks; nothing that it does not say, or says wrongly. */
export function readLook(column: HostColumn): Partial<OrderColumn> {
  const { pinned } = column;
  const look: Record<string, unknown> = {
    width: amount(column.width),
    minWidth: amount(column.minWidth),
    maxWidth: amount(column.maxWidth),
    grow: amount(column.grow),
    align: oneOf(['start', 'end'], column.align),
    hidden: oneOf([true, false], column.hidden),
    searchable: oneOf([true, false], column.searchable),
    filter: oneOf(['text', 'set', 'range', false], column.filter),
    pinned: oneOf(['start', 'end'], pinned),
  };
  const said = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
  return pinned === null ? { ...said, pinned: undefined } : said;
}

/** The column that a definition of the page's own makes. @returns `undefined` with a warning where there is no telling what it says */
export function readColumn(given: HostColumn, warn: Warn): OrderColumn | undefined {
  const { id, type = 'text', value, text, field } = given;
  const label = readLabel(given.label);
  if (typeof value !== 'function' || !label || !['text', 'number', 'date'].includes(type)) {
    warn(`the column "${id}" needs a label and a value, and is left out.`);
    return undefined;
  }
  const read = <Result>(run: () => Result): Result | undefined => {
    try {
      return run();
    } catch (error) {
      warn(`the column "${id}" could not read an order; its cell is empty.`, error);
      return undefined;
    }
  };
  const raw = (order: Order): unknown => read(() => value(order));
  const own = typeof text === 'function' ? text : undefined;
  const date = (order: Order): string | undefined => asDate(raw(order));
  const column = {
    id,
    group: '',
    width: WIDTH,
    grow: 0,
    cell: 'text',
    type,
    field: typeof field === 'string' ? field : '',
    align: type === 'number' ? 'end' : 'start',
    value: (order: Order) => (type === 'date' ? orderInstant(date(order)) : type === 'number' ? asNumber(raw(order)) : asText(raw(order))),
    text: (order, context) => {
      if (own) return cutText(asText(read(() => own(order, context.locale))));
      if (type === 'date') return dateText(date(order), context);
      if (type === 'text') return cutText(asText(raw(order)));
      const number = asNumber(raw(order));
      return number === undefined ? '' : formatNumber(number, context.locale);
    },
    ...readLook(given),
  } satisfies OrderColumn as OrderColumn;
  return type === 'date' && !own ? { ...column, date } : column;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' && !Number.isNaN(value) ? String(value) : undefined;

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

function asDate(value: unknown): string | undefined {
  const instant = value instanceof Date ? value.getTime() : value;
  if (typeof instant !== 'number') return typeof instant === 'string' ? instant : undefined;
  return Math.abs(instant) <= MAX_DATE ? new Date(instant).toISOString() : undefined;
}
