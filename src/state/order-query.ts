import { SORT_FIELDS, type FieldCondition, type OrderSort, type SortField } from '../client/index.js';
import { ORDER_STAGES } from '../domain/order/index.js';
import type { ColumnFilter, SortKey } from '../grid/index.js';
import { foldCell } from '../grid/text-fold.js';
import type { OrderColumnSpec } from './order-source.js';

const FIELDS: ReadonlySet<string> = new Set(SORT_FIELDS);
const NAMED: Readonly<Record<string, SortField>> = { customer: 'customer.name', facility: 'facility.name' };
const MEMBER = /^(shipTo|customer|facility|batch)([A-Z]\w*)$/;

/** What a server calls a column: `shipToCity` is its `shipTo.city`. `undefined` for one that it does not know, such as one of the host's own that names no field. */
export function fieldOfColumn({ id, field: named }: Pick<OrderColumnSpec, 'id' | 'field'>): SortField | undefined {
  const [, object, member] = MEMBER.exec(id) ?? [];
  const field = named ?? NAMED[id] ?? (object && member ? `${object}.${member[0]?.toLowerCase() ?? ''}${member.slice(1)}` : id);
  return FIELDS.has(field) ? (field as SortField) : undefined;
}

/** How orders come when no sort is asked for, and those that a sort leaves equal. */
export const NEWEST_FIRST = '-createdAt';
/** How many fields a server sorts by at most, each once. */
const MOST_KEYS = 5;

/** A sort as a server takes it, with the newest first of those that it leaves equal; keys that change nothing, or are of columns that the server does not know, are left out. */
export function sortForServer(keys: readonly SortKey[], columns: readonly OrderColumnSpec[]): readonly OrderSort[] {
  const sorts = new Map<SortField, OrderSort>();
  for (const { column, direction } of keys) {
    const spec = columns.find(({ id }) => id === column);
    const field = spec && fieldOfColumn(spec);
    if (field && !sorts.has(field)) sorts.set(field, direction === 'descending' ? `-${field}` : field);
  }
  if (sorts.size > 0 && !sorts.has('createdAt')) sorts.set('createdAt', NEWEST_FIRST);
  return [...sorts.values()].slice(0, MOST_KEYS);
}

/**
 * Filters as a server takes them. They mean there what they mean in the grid's engine; those that do not constrain, and those of columns that the server does not
 * know, are left out.
 */
export function conditionsForServer(filters: readonly ColumnFilter[], columns: readonly OrderColumnSpec[]): readonly FieldCondition[] {
  const sets = new Map<SortField, readonly string[]>();
  const conditions = filters.flatMap((filter): readonly FieldCondition[] => {
    const spec = columns.find(({ id }) => id === filter.column);
    const field = spec && fieldOfColumn(spec);
    if (!field) return [];
    // The grid's own column holds the places of stages.
    const staged = spec.id === 'stage';
    switch (filter.kind) {
      case 'text': {
        const needle = foldCell(filter.contains, 'words').trim();
        if (spec.type === 'date' || needle === '') return [];
        if (!staged) return [`${field}:has:${filter.contains}`];
        intersect(
          sets,
          field,
          stagesWhere((place) => String(place).includes(needle)),
        );
        return [];
      }
      case 'set':
        intersect(sets, field, valuesOf(filter.values, spec.type, staged));
        return [];
      case 'range': {
        const { min = -Infinity, max = Infinity } = filter;
        if (!staged) return spec.type === 'text' ? [] : rangeOf(field, filter, spec.type);
        intersect(
          sets,
          field,
          stagesWhere((place) => !(place < min) && !(place >= max)),
        );
        return [];
      }
      case 'empty':
        return [`${field}:${filter.empty ? 'empty' : 'filled'}`];
      default:
        return [];
    }
  });
  return [
    ...conditions,
    ...[...sets].flatMap(([field, values]) =>
      values.length === 0 ? nothing(field) : values.map((value): FieldCondition => `${field}:in:${value}`),
    ),
  ];
}

/** The grid sorts and filters stages by their place in an order's life. */
const stagesWhere = (test: (place: number) => boolean): readonly string[] => ORDER_STAGES.filter((_, place) => test(place));

/** What no order meets. */
const nothing = (field: SortField): readonly FieldCondition[] => [`${field}:empty`, `${field}:filled`];

/** Several sets on one column must all hold. */
function intersect(sets: Map<SortField, readonly string[]>, field: SortField, values: readonly string[]): void {
  const before = sets.get(field);
  sets.set(field, before ? before.filter((value) => values.includes(value)) : [...new Set(values)]);
}

/** The values of a set as the wire writes them; those that no cell of the type can be are left out. */
function valuesOf(values: readonly (string | null)[], type: OrderColumnSpec['type'], staged: boolean): string[] {
  return values.flatMap((value) => {
    if (value === null || value === '') return [''];
    if (type === 'text') return [value];
    const number = Number(value);
    if (!Number.isFinite(number) || String(number) !== value) return [];
    if (staged) return ORDER_STAGES[number] ?? [];
    return type === 'number' ? [value] : (instantOf(number) ?? []);
  });
}

type Range = Extract<ColumnFilter, { kind: 'range' }>;
type Bounds = Pick<Range, 'min' | 'max'>;

const isBound = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);
const isBounded = ({ min, max }: Bounds): boolean => isBound(min) || isBound(max);

function rangeOf(field: SortField, range: Range, type: 'number' | 'date'): readonly FieldCondition[] {
  const { days } = range;
  if (!isBounded(range) || (type === 'date' && days && !isBounded(days))) return [];
  return (['min', 'max'] as const).flatMap((operator): readonly FieldCondition[] => {
    const bound = range[operator];
    if (type === 'date' && days) return dateBound(field, operator, { instant: bound, day: days[operator] });
    if (!isBound(bound)) return [];
    const text = type === 'date' ? instantOf(Math.ceil(bound)) : Number.isFinite(bound) ? String(bound) : undefined;
    if (text !== undefined) return [`${field}:${operator}:${text}`];
    // Beyond everything: the bound lets all values pass, or none.
    return bound < 0 === (operator === 'min') ? [`${field}:filled`] : nothing(field);
  });
}

const DAY = 86_400_000;
const NOON = DAY / 2 + 0.5;
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T00:00:00Z');

/** Instants are compared with one bound, days without a time with another. One that is absent lets everything pass. */
function dateBound(
  field: SortField,
  operator: 'min' | 'max',
  bound: { instant: number | undefined; day: number | undefined },
): readonly FieldCondition[] {
  if (!isBound(bound.instant) && !isBound(bound.day)) return [];
  const open = operator === 'min' ? FIRST : LAST;
  const written = (value: number): string => new Date(Math.min(Math.max(value, FIRST), LAST)).toISOString();
  const instant = written(Math.ceil(isBound(bound.instant) ? bound.instant : open));
  const day = written(isBound(bound.day) ? Math.ceil((bound.day - NOON) / DAY) * DAY : open);
  return [`${field}:${operator}:${instant},${day.slice(0, 10)}`];
}

/** The instant as the wire writes it, or the day without a time; `undefined` outside the years 0 to 9999. */
function instantOf(milliseconds: number): string | undefined {
  const text = new Date(milliseconds).getTime() >= FIRST && milliseconds <= LAST ? new Date(milliseconds).toISOString() : undefined;
  return Number.isInteger(milliseconds) ? text : text?.slice(0, 10);
}
