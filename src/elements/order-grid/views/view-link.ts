import { DATE_RANGES, isOrderConditions, type DateRange, type OrderCondition } from '../../../domain/order/index.js';
import { visibleColumns, type ColumnLayout } from '../../../grid/index.js';
import { hashText } from '../../../grid/text-hash.js';
import { QUERY_LENGTH } from '../../../grid/text-query.js';
import { pageStorage, readStored, writeStored } from '../../../state/storage.js';
import { isFacet, PLAIN_STATE, type OrderViewState } from './order-view.js';

/** What a link says of a grid. Columns are the ids of those that are shown, in order. */
export interface LinkedState extends Pick<OrderViewState, 'search' | 'facet' | 'sort' | 'filters'> {
  readonly columns: readonly string[] | undefined;
}

const NAMES = ['q', 'facet', 'sort', 'filter', 'columns'] as const;
const MAX_FILTERS = 100;
const MAX_COLUMNS = 200;
/** Longer links break in mails and at proxies: a name stands in them for a long pasted list, which stays in the tab. */
const MAX_TEXT = 1000;
/** The longest text that is kept: conditions write a character as up to nine. */
const MAX_KEPT = 9 * QUERY_LENGTH;
const KEPT = 'if-order-grid:';
/** What stands in an address for a text that is too long for it. Where that text is not known it is searched for as it is, and finds nothing. */
export const LIST_NAME = /^list:\w+-\d+$/;

function shortened(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const name = `list:${(hashText(text) >>> 0).toString(36)}-${text.length}`;
  const storage = pageStorage('sessionStorage');
  const keep = (): boolean => writeStored(storage, KEPT + name, text, MAX_KEPT);
  if (storage && !keep()) {
    // Full: those of earlier searches go.
    for (const key of Object.keys(storage)) if (key.startsWith(`${KEPT}list:`)) storage.removeItem(key);
    keep();
  }
  return name;
}

function whole(text: string): string {
  const kept = LIST_NAME.test(text) && readStored(pageStorage('sessionStorage'), KEPT + text, MAX_KEPT);
  return typeof kept === 'string' ? kept : text;
}

/**
 * Writes a state into the query of an address: `?orders.q=montreal&orders.facet=open&orders.filter=closedAt:last_7_days`. What is as it always is, is left out;
 * the parameters of others stay as they are written.
 *
 * @param search as `location.search` has it
 * @returns it with the state; itself where it says the same
 */
export function writeLink(search: string, prefix: string, state: LinkedState): string {
  const own = new URLSearchParams();
  const add = (name: (typeof NAMES)[number], value: string): void => own.append(`${prefix}.${name}`, value);
  if (state.search.trim() !== '') add('q', shortened(state.search));
  if (state.facet !== PLAIN_STATE.facet) add('facet', state.facet);
  if (state.sort !== PLAIN_STATE.sort) add('sort', state.sort);
  for (const condition of state.filters.slice(0, MAX_FILTERS)) add('filter', shortened(writeCondition(condition)));
  if (state.columns) add('columns', state.columns.join(','));
  const pieces = search.slice(1).split('&');
  const isOwn = (piece: string): boolean => {
    const query = new URLSearchParams(`?${piece}`);
    return NAMES.some((name) => query.has(`${prefix}.${name}`));
  };
  if (String(new URLSearchParams(pieces.filter(isOwn).join('&'))) === String(own)) return search;
  const others = pieces.filter((piece) => !isOwn(piece)).join('&');
  return [others, String(own)]
    .filter(Boolean)
    .join('&')
    .replace(/^(?=.)/, '?');
}

/** Reads a state from the query of an address; `undefined` when it says nothing of the grid. Anybody can write an address: what makes no sense is left out. */
export function readLink(query: URLSearchParams, prefix: string): LinkedState | undefined {
  const get = (name: (typeof NAMES)[number]): string | null => query.get(`${prefix}.${name}`);
  if (NAMES.every((name) => get(name) === null)) return undefined;
  const facet = get('facet');
  const conditions = query.getAll(`${prefix}.filter`).slice(0, MAX_FILTERS).map(whole);
  const filters = conditions.flatMap((text) => readCondition(text) ?? []);
  return {
    // A filter that only another tab knows must not show more than the link did.
    search: conditions.find((text) => LIST_NAME.test(text)) ?? whole(get('q') ?? '').slice(0, QUERY_LENGTH),
    facet: isFacet(facet) ? facet : PLAIN_STATE.facet,
    sort: get('sort')?.slice(0, 500) ?? PLAIN_STATE.sort,
    filters: filters.filter(({ column }, at) => filters.findIndex((other) => other.column === column) === at),
    columns: get('columns')?.split(',', MAX_COLUMNS).filter(Boolean),
  };
}

/** A condition in a line: `carrier:is:UPS,FedEx`, `closedAt:last_7_days`, `createdAt:days:2026-11-01,`, `totalQuantity:number:3,9`, `purchaseOrder:empty`. */
function writeCondition(condition: OrderCondition): string {
  const of = (kind: string, ...values: (string | number | undefined | null)[]): string =>
    `${encodeURIComponent(condition.column)}:${kind}${values.length > 0 ? `:${values.map((value) => encodeURIComponent(value ?? '')).join(',')}` : ''}`;
  switch (condition.kind) {
    case 'text':
      return of('has', condition.contains);
    case 'set':
      return of('is', ...condition.values);
    case 'number':
      return of('number', condition.min, condition.max);
    case 'date':
      return of(condition.range);
    case 'days':
      return of('days', condition.from, condition.to);
    case 'empty':
      return of(condition.empty ? 'empty' : 'filled');
  }
}

function readCondition(text: string): OrderCondition | undefined {
  const [name = '', kind = '', rest = ''] = text.slice(0, MAX_KEPT).split(':', 3);
  const column = decoded(name);
  const values = rest.split(',', 200).map(decoded);
  const [first = '', second = ''] = values;
  const number = (value: string): number | undefined => (value === '' ? undefined : Number(value));
  const condition = (): unknown => {
    if (DATE_RANGES.includes(kind as DateRange)) return { column, kind: 'date', range: kind };
    switch (kind) {
      case 'has':
        return { column, kind: 'text', contains: first };
      case 'is':
        return { column, kind: 'set', values: values.map((value) => (value === '' ? null : value)) };
      case 'number':
        return { column, kind: 'number', ...defined({ min: number(first), max: number(second) }) };
      case 'days':
        return { column, kind: 'days', ...defined({ from: first || undefined, to: second || undefined }) };
      case 'empty':
      case 'filled':
        return { column, kind: 'empty', empty: kind === 'empty' };
      default:
        return undefined;
    }
  };
  const list: unknown = [condition()];
  return isOrderConditions(list) ? list[0] : undefined;
}

const defined = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A layout that shows the columns of a link, in its order; places of the others, widths and pins stay. */
export function layoutShowing(ids: readonly string[], layout: ColumnLayout): ColumnLayout {
  const shown = [...new Set(ids)].filter((id) => layout.order.includes(id));
  if (shown.length === 0) return layout;
  const others = layout.order.filter((id) => !shown.includes(id));
  return { ...layout, order: [...shown, ...others], hidden: others };
}

/** The columns that a link names for a layout: none while it shows the same as the usual one. */
export function linkedColumns(layout: ColumnLayout, usual: ColumnLayout): readonly string[] | undefined {
  const [shown, before] = [visibleColumns(layout), visibleColumns(usual)];
  return String(shown) === String(before) ? undefined : shown;
}
