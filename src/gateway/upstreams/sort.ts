import type { OrderSort, SortField } from '../../client/contract/types.js';
import { ORDER_STAGES, PARCEL_STATUSES, leadParcel, type Order } from '../../domain/order/index.js';
import { ORDER_FIELD_READERS } from '../order-fields.js';
import { sortKeyOf } from './fold.js';
import type { Moments } from './moments.js';

/** What two orders are compared by in one field. `null`: no value, which comes last in both directions. */
export type SortKey = number | string | null;

/** An order's place in a sorted list: a key per sort field, then the id, which makes the order total. */
export interface SortPlace {
  readonly keys: readonly SortKey[];
  readonly id: string;
}

/** The order in which pages come when nothing else is asked for. */
export const DEFAULT_SORT: readonly OrderSort[] = ['-createdAt'];

type KeyOf = (order: Order, moments: Moments) => SortKey;

const SPECIAL: Partial<Record<SortField, KeyOf>> = {
  stage: (order) => ORDER_STAGES.indexOf(order.stage),
  parcelStatus: (order) => {
    const lead = leadParcel(order.parcels);
    return lead ? PARCEL_STATUSES.indexOf(lead.status) : null;
  },
};

function keyOf(field: SortField): KeyOf {
  const special = SPECIAL[field];
  if (special) return special;
  const { type, read } = ORDER_FIELD_READERS[field];
  if (type === 'number') return (order) => (read(order) as number | undefined) ?? null;
  if (type === 'date') return (order, moments) => moments.read(read(order) as string | undefined, order.timeZone) ?? null;
  return (order) => textKey(read(order));
}

const textKey = (value: unknown): SortKey => (typeof value === 'string' && value !== '' ? sortKeyOf(value) : null);

/** One way to sort orders. */
export class OrderSorting {
  /** The sort as text, which names it in cursors and caches. */
  readonly name: string;
  readonly #moments: Moments;
  readonly #keys: readonly KeyOf[];
  readonly #signs: readonly number[];

  constructor(sort: readonly OrderSort[], moments: Moments) {
    this.name = sort.join(',');
    this.#moments = moments;
    this.#keys = sort.map((key) => keyOf(key.replace(/^-/, '') as SortField));
    this.#signs = sort.map((key) => (key.startsWith('-') ? -1 : 1));
  }

  /** How many keys a place has. */
  get length(): number {
    return this.#keys.length;
  }

  placeOf(order: Order): SortPlace {
    return { keys: this.#keys.map((key) => key(order, this.#moments)), id: order.id };
  }

  /** Compares two places. The first key decides nearly always, so it is looked at without a loop. */
  readonly compare = (a: SortPlace, b: SortPlace): number => {
    const left = a.keys[0]!;
    const right = b.keys[0]!;
    if (left === right) return this.#compareRest(a, b);
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -this.#signs[0]! : this.#signs[0]!;
  };

  #compareRest(a: SortPlace, b: SortPlace): number {
    for (let index = 1; index < this.#signs.length; index += 1) {
      const left = a.keys[index] ?? null;
      const right = b.keys[index] ?? null;
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -this.#signs[index]! : this.#signs[index]!;
    }
    if (a.id === b.id) return 0;
    return a.id < b.id ? -this.#signs[0]! : this.#signs[0]!;
  }
}
