import { FILTER_PARAMETERS, QUERY_PARAMETERS, type OrderFilter, type OrderQuery } from './contract/types.js';

const COMMA_SEPARATED: ReadonlySet<string> = new Set(['sort', 'fields']);

function serialize(query: OrderQuery, names: readonly (keyof OrderQuery)[]): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object') parameters.append(name, String(value));
    else if (COMMA_SEPARATED.has(name)) parameters.append(name, value.join(','));
    else for (const item of value) parameters.append(name, item);
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The query string of `searchOrders`. Only the contract's own parameters are sent, whatever else the object carries. */
export const orderQueryString = (query: OrderQuery): string => serialize(query, QUERY_PARAMETERS);

/** The query string of `countOrders`: the filters alone, so that a grid's whole query can be given. */
export const orderFilterString = (filter: OrderFilter): string => serialize(filter, FILTER_PARAMETERS);
