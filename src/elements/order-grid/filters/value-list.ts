import type { Locale } from '../../../domain/locale.js';
import { MAX_CONDITION_TEXT, type OrderCondition } from '../../../domain/order/index.js';
import { foldText } from '../../../grid/text-fold.js';
import type { OrderSource } from '../../../state/order-source.js';
import type { OrderColumn } from '../order-columns.js';
import { fixedValues, valueName } from './column-filter.js';
import { valueOfCell } from './resolve-conditions.js';

/** A value to tick. */
export interface ListedValue {
  readonly value: string | null;
  readonly name: string;
  /** How many orders have it, of those that meet everything else; `undefined` while that is not known. */
  readonly count: number | undefined;
}

/** The values of a column, as its editor lists them. */
export interface ListedValues {
  readonly rows: readonly ListedValue[];
  /** How many more there are than can be listed. */
  readonly more: number;
  /** Whether there are so many that one wants to search them. */
  readonly searched: boolean;
  readonly counting: boolean;
}

/** What a list of values is made for. */
export interface ValuesQuery {
  readonly condition: OrderCondition | undefined;
  readonly find: string;
  readonly locale: Locale;
}

const MOST = 100;
const FEW = 8;
/** Orders change in bursts; counting every change would be counting all the time. */
const SETTLE = 400;

/** The distinct values of the column that is edited, most frequent first, in an order that stays while counts change. */
export class ValueList {
  readonly #source: () => OrderSource;
  readonly #onCounted: () => void;
  #column: OrderColumn | undefined;
  #values: readonly (string | null)[] = [];
  #counts: ReadonlyMap<string, number> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: () => OrderSource, onCounted: () => void) {
    this.#source = source;
    this.#onCounted = onCounted;
  }

  /** Whether values can be listed: the rows are here, and not on a server. */
  get possible(): boolean {
    return this.#source().valueCounts !== undefined;
  }

  /** Begins to list the values of a column, or ends it. @param chosen values that stand first @returns when they are counted */
  show(column: OrderColumn | undefined, chosen: readonly (string | null)[] = []): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#column = column;
    this.#counts = undefined;
    this.#values = (column && fixedValues(column)) ?? chosen;
    return this.#count();
  }

  /** Rows changed: counts are about to be taken again. */
  rowsChanged(): void {
    if (!this.#column) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#count();
    }, SETTLE);
  }

  /** The values for an editor. */
  list({ condition, find, locale }: ValuesQuery): ListedValues {
    const column = this.#column;
    if (!column) return { rows: [], more: 0, searched: false, counting: false };
    const chosen = condition?.kind === 'set' ? condition.values : [];
    const all = [...this.#values, ...chosen.filter((value) => !this.#values.includes(value))];
    const wanted = foldText(find.trim());
    const named = all.map((value) => ({ value, name: valueName(column, value, locale), count: this.#countOf(value) }));
    const matching = wanted ? named.filter(({ name }) => foldText(name).includes(wanted)) : named;
    return {
      rows: matching.slice(0, MOST),
      more: Math.max(0, matching.length - MOST),
      searched: all.length > FEW,
      counting: this.possible && !this.#counts,
    };
  }

  #countOf(value: string | null): number | undefined {
    return this.#counts && (this.#counts.get(value ?? '') ?? 0);
  }

  async #count(): Promise<void> {
    const column = this.#column;
    const counted = column && (await this.#source().valueCounts?.(column.id));
    if (!counted || column !== this.#column) return;
    this.#counts = new Map([...counted].map(([text, count]) => [text === '' ? '' : valueOfCell(column, text), count]));
    const listed = new Set(this.#values);
    const found = [...this.#counts].filter(([value]) => value !== '' && value.length <= MAX_CONDITION_TEXT && !listed.has(value));
    this.#values = [...this.#values, ...found.sort(([a, many], [b, less]) => less - many || (a < b ? -1 : 1)).map(([value]) => value)];
    this.#onCounted();
  }
}
