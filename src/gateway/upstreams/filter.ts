import type { OrderFilter, OrderQuery } from '../../client/contract/types.js';
import type { Order } from '../../domain/order/index.js';
import { carrierFromText } from '../../domain/tracking/index.js';
import { conditionTests } from './condition-test.js';
import { facetBit, facetsAt, type Entry } from './entry.js';
import { fold } from './fold.js';
import type { Moments } from './moments.js';
import { searchTest } from './search-text.js';

/** Decides whether an order belongs to an answer. */
export type EntryTest = (entry: Entry) => boolean;

const within =
  (pick: (entry: Entry) => number | undefined, from: number | undefined, to: number | undefined): EntryTest =>
  (entry) => {
    const at = pick(entry);
    return at !== undefined && (from === undefined || at >= from) && (to === undefined || at < to);
  };

/** By the warehouse's own words, or by the carrier that they mean. */
function byCarrier(wanted: readonly string[]): EntryTest {
  const words = new Set(wanted.map(fold));
  const verdicts = new Map<string, boolean>();
  const fits = (text: string | undefined): boolean => {
    if (text === undefined) return false;
    let verdict = verdicts.get(text);
    if (verdict === undefined) verdicts.set(text, (verdict = words.has(fold(text)) || words.has(carrierFromText(text) ?? '')));
    return verdict;
  };
  return ({ order }) => fits(order.carrier) || order.parcels.some((parcel) => fits(parcel.carrier));
}

/** The test of a filter; `undefined` when every order passes. */
export function filterTest(filter: OrderFilter, moments: Moments): EntryTest | undefined {
  const tests: EntryTest[] = [];
  const { id, where, stage, flag, carrier, createdFrom, createdTo, closedFrom, closedTo } = filter;
  if (id) {
    const ids = new Set(id);
    tests.push(({ order }) => ids.has(order.id));
  }
  if (stage) tests.push(({ order }) => stage.includes(order.stage));
  if (flag) tests.push(({ order }) => flag.some((name) => order.flags[name]));
  if (createdFrom ?? createdTo) tests.push(within((entry) => entry.createdAt, moments.read(createdFrom), moments.endOf(createdTo)));
  if (closedFrom ?? closedTo) tests.push(within((entry) => entry.closedAt, moments.read(closedFrom), moments.endOf(closedTo)));
  if (carrier) tests.push(byCarrier(carrier));
  for (const test of conditionTests(where ?? [])) tests.push(({ order }) => test(order));
  const search = searchTest(filter.q ?? '');
  if (search) tests.push(({ searched }) => search(searched));
  return tests.length === 0 ? undefined : (entry) => tests.every((test) => test(entry));
}

/** The test of a filter and a facet at an instant; `undefined` when every order passes. */
export function queryTest(query: OrderQuery, moments: Moments, now: number): EntryTest | undefined {
  const filter = filterTest(query, moments);
  const { facet = 'all' } = query;
  if (facet === 'all') return filter;
  const bit = facetBit(facet);
  const inFacet: EntryTest = (entry) => (facetsAt(entry, now) & bit) !== 0;
  return filter ? (entry) => inFacet(entry) && filter(entry) : inFacet;
}

/** An order with only these optional members, and the required ones. */
export function project(order: Order, fields: OrderQuery['fields']): Order {
  if (!fields) return order;
  const { id, reference, stage, flags, raw, parcels } = order;
  const chosen = fields.flatMap((field) => (order[field] === undefined ? [] : [[field, order[field]] as const]));
  return { id, reference, stage, flags, raw, parcels, ...Object.fromEntries(chosen) };
}
