import { ORDER_FIELDS, SORT_FIELDS } from '../../client/contract/fields.js';
import {
  FILTER_PARAMETERS,
  MAX_CONDITION_TEXT,
  MAX_CONDITIONS,
  MAX_IDS,
  MAX_PAGE,
  MAX_SEARCH_TEXT,
  QUERY_PARAMETERS,
  type FieldCondition,
  type OrderFilter,
  type OrderQuery,
  type OrderSort,
  type ProblemError,
} from '../../client/contract/types.js';
import { ORDER_FACETS, ORDER_STAGES, type OrderFlags } from '../../domain/order/index.js';
import { readCondition } from '../conditions.js';
import { UNKNOWN_PARAMETER, invalidRequest } from './problem.js';

const FLAGS: readonly (keyof OrderFlags)[] = ['onHold', 'backordered', 'partial', 'split'];
const MAX_SORT_KEYS = 5;
const MAX_CARRIERS = 50;
const MAX_OFFSET = 10_000_000;

/** Reads query parameters and collects everything that is wrong with them, so that one answer names it all. */
export class QueryReader {
  readonly #parameters: URLSearchParams;
  readonly #errors: ProblemError[] = [];

  /** @param known every parameter that the resource has */
  constructor(parameters: URLSearchParams, known: readonly string[]) {
    this.#parameters = parameters;
    for (const name of new Set(parameters.keys())) if (!known.includes(name)) this.fail(name.slice(0, 100), UNKNOWN_PARAMETER);
  }

  fail(parameter: string, detail: string): undefined {
    this.#errors.push({ parameter, detail });
    return undefined;
  }

  /** @throws HttpProblem when anything was wrong */
  finish(): void {
    if (this.#errors.length > 0) throw invalidRequest(this.#errors);
  }

  text(name: string, max: number): string | undefined {
    const values = this.#parameters.getAll(name);
    if (values.length > 1) return this.fail(name, 'Given more than once.');
    const value = values[0];
    return value !== undefined && value.length > max ? this.fail(name, `Longer than ${max} characters.`) : value;
  }

  /** A text that may not be empty when it is there. */
  word(name: string, max: number): string | undefined {
    const value = this.text(name, max);
    return value === '' ? this.fail(name, 'Empty.') : value;
  }

  integer(name: string, min: number, max: number): number | undefined {
    const value = this.text(name, 20);
    if (value === undefined) return undefined;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : this.fail(name, `Not a whole number from ${min} to ${max}.`);
  }

  oneOf<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.text(name, 100) as T | undefined;
    return value === undefined || words.includes(value) ? value : this.fail(name, `Not one of ${words.join(', ')}.`);
  }

  /** A parameter that is repeated for several of these words. */
  severalOf<T extends string>(name: string, words: readonly T[]): readonly T[] | undefined {
    const values = this.several(name, { most: words.length + 1, longest: 100 }) as readonly T[] | undefined;
    return !values || values.every((value) => words.includes(value)) ? values : this.fail(name, `Not one of ${words.join(', ')}.`);
  }

  /** A parameter that is repeated for several values, none of which is empty. */
  several(name: string, { most, longest }: { readonly most: number; readonly longest: number }): readonly string[] | undefined {
    const values = [...new Set(this.#parameters.getAll(name))];
    if (values.length === 0) return undefined;
    if (values.length > most) return this.fail(name, `More than ${most} values.`);
    return values.every((value) => value !== '' && value.length <= longest)
      ? values
      : this.fail(name, `Empty, or longer than ${longest} characters.`);
  }

  /** Conditions on single fields, of which several `in` of one field count once. Each that is wrong is named. */
  conditions(name: string): readonly FieldCondition[] | undefined {
    const values = this.several(name, { most: Infinity, longest: MAX_CONDITION_TEXT });
    const counted = new Set<string>();
    for (const value of values ?? []) {
      const condition = readCondition(value);
      if (typeof condition === 'string') this.fail(name, condition);
      else counted.add(condition.operator === 'in' ? condition.field : value);
    }
    if (counted.size > MAX_CONDITIONS) this.fail(name, `More than ${MAX_CONDITIONS} conditions.`);
    return values as readonly FieldCondition[] | undefined;
  }

  /** A parameter with values between commas. */
  commaSeparated<T extends string>(
    name: string,
    words: readonly T[],
    of: (value: string) => string = (value) => value,
  ): readonly T[] | undefined {
    const value = this.text(name, 4000);
    const values = value === undefined || value === '' ? [] : (value.split(',') as T[]);
    const bad = values.find((item) => !words.includes(of(item) as T));
    if (bad !== undefined) return this.fail(name, `"${bad.slice(0, 60)}" is not one of ${words.join(', ')}.`);
    return value === undefined ? undefined : values;
  }

  moment(name: string): string | undefined {
    const value = this.text(name, 35);
    return value === undefined || isMoment(value) ? value : this.fail(name, 'Neither an RFC 3339 instant nor a full-date.');
  }
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))?$/;

/** Whether a text is an RFC 3339 instant or a full-date of a day that exists. */
export function isMoment(value: string): boolean {
  const day = value.length <= 35 ? MOMENT.exec(value)?.[1] : undefined;
  if (day === undefined || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function readFilter(query: QueryReader): OrderFilter {
  return {
    q: query.text('q', MAX_SEARCH_TEXT),
    id: query.several('id', { most: MAX_IDS, longest: 200 }),
    where: query.conditions('where'),
    stage: query.severalOf('stage', ORDER_STAGES),
    flag: query.severalOf('flag', FLAGS),
    carrier: query.several('carrier', { most: MAX_CARRIERS, longest: 100 }),
    createdFrom: query.moment('createdFrom'),
    createdTo: query.moment('createdTo'),
    closedFrom: query.moment('closedFrom'),
    closedTo: query.moment('closedTo'),
  };
}

/** The filters of `countOrders`. @throws HttpProblem that names every parameter that is unknown or wrong */
export function readOrderFilter(parameters: URLSearchParams): OrderFilter {
  const query = new QueryReader(parameters, FILTER_PARAMETERS);
  const filter = readFilter(query);
  query.finish();
  return filter;
}

function readSort(query: QueryReader): readonly OrderSort[] | undefined {
  const bare = (key: string) => key.replace(/^-/, '');
  const sort = query.commaSeparated('sort', SORT_FIELDS, bare) as readonly OrderSort[] | undefined;
  if (sort === undefined) return undefined;
  if (sort.length === 0 || sort.length > MAX_SORT_KEYS) return query.fail('sort', `Not one to ${MAX_SORT_KEYS} fields.`);
  return new Set(sort.map(bare)).size < sort.length ? query.fail('sort', 'Names a field twice.') : sort;
}

/** The query of `searchOrders`. @throws HttpProblem that names every parameter that is unknown or wrong */
export function readOrderQuery(parameters: URLSearchParams): OrderQuery {
  const query = new QueryReader(parameters, QUERY_PARAMETERS);
  const filter = readFilter(query);
  const cursor = query.word('cursor', 8000);
  const offset = query.integer('offset', 0, MAX_OFFSET);
  if (cursor !== undefined && offset !== undefined) query.fail('offset', 'Not together with cursor.');
  const rest = {
    facet: query.oneOf('facet', ORDER_FACETS),
    sort: readSort(query),
    limit: query.integer('limit', 1, MAX_PAGE),
    fields: query.commaSeparated('fields', ORDER_FIELDS),
  };
  query.finish();
  return { ...filter, ...rest, cursor, offset };
}
