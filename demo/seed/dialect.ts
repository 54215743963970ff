const ORDER_RELATION = 'http://api.3plCentral.com/rels/orders/order';
const ITEM_RELATION = 'http://api.3plCentral.com/rels/orders/item';

type Json = Record<string, unknown>;

const camelKeys = new Map<string, string>();

function camelKey(key: string): string {
  let camel = camelKeys.get(key);
  if (camel === undefined) {
    camel = key.charAt(0).toLowerCase() + key.slice(1);
    camelKeys.set(key, camel);
  }
  return camel;
}

function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = {};
  for (const [key, inner] of Object.entries(value)) copy[camelKey(key)] = camel(inner);
  return copy;
}

/** One record in HAL's dialect: keys with a small first letter, and lines embedded under their relation. */
export function toHal(record: object): Json {
  const { orderItems, ...rest } = camel(record) as Json;
  return orderItems === undefined ? rest : { ...rest, _embedded: { [ITEM_RELATION]: orderItems } };
}

/** Records as `Accept: application/hal+json` answers with them. */
export function asHal(records: readonly object[], total: number = records.length): Json {
  return {
    totalResults: total,
    _embedded: { [ORDER_RELATION]: records.map(toHal) },
    _links: { self: { href: '/orders?pgsiz=1000&pgnum=1' } },
  };
}

/** Records as `Accept: application/json` answers with them. */
export function asResourceList(records: readonly object[], total: number = records.length): Json {
  return { TotalResults: total, ResourceList: records };
}
