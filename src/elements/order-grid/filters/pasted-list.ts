import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { LOCALES, type Locale } from '../../../domain/locale.js';
import type { Order } from '../../../domain/order/index.js';
import type { CellValue, ColumnSpec } from '../../../grid/index.js';
import { foldCell } from '../../../grid/text-fold.js';
import { asItem, cellItems, QUERY_LENGTH, readList } from '../../../grid/text-query.js';
import type { OrdersChange } from '../../../state/order-source.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import { writeClipboard } from '../clipboard.js';
import type { OrderCatalog } from '../columns/catalog.js';
import { strings } from './pasted-list.strings.js';
import { readPaste } from './read-paste.js';

export { pastedListStyles as styles } from './pasted-list.styles.js';

/** What a list works with. */
export interface PastedListTools {
  readonly orders: OrdersController;
  readonly catalog: () => OrderCatalog;
  readonly locale: () => Locale;
  readonly say: (topic: string, text: string) => void;
  readonly onSearch: (text: string) => void;
  /** Shows the orders of every status, without filters. */
  readonly onSearchAll: () => void;
}

/** What became of a list. */
interface Report {
  readonly search: string;
  readonly count: number;
  readonly missing: readonly string[];
}

const NAMED = 8;
const DIGIT = /\d/;
/** How many orders are looked through for a list: a server sends them for it. */
const MOST = { local: 200_000, server: 2000 };

/** Tells which items of a list that somebody looks for were found, and names the others. */
export class PastedList implements ReactiveController {
  readonly #host: LitElement;
  readonly #tools: PastedListTools;
  #report: Report | undefined;
  #said = '';
  #run: AbortController | undefined;
  /** Pasted codes between spaces, by the text that they make: where it is not one code in groups, they are looked for as a list. */
  #spaced: { readonly text: string; readonly codes: readonly string[] } | undefined;
  /** How many items of a paste did not fit, and the text that did. */
  #cut: { readonly text: string; readonly left: number } | undefined;

  constructor(host: LitElement, tools: PastedListTools) {
    this.#host = host;
    this.#tools = tools;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run?.abort();
  }

  /** What to search for after a paste. */
  read(pasted: string): string {
    const { catalog } = this.#tools;
    const labels = catalog().columns.flatMap(({ id }) => LOCALES.map((locale) => asItem(catalog().label(id, locale))));
    const { items, spaced } = readPaste(pasted, new Set(labels));
    // Commas separate a list of items that all have digits; tabs separate any.
    const comma = items.every((item) => DIGIT.test(item)) ? ', ' : ',\t';
    let length = 0;
    const fitting = items.filter((item) => (length += item.length + comma.length) <= QUERY_LENGTH);
    const text = fitting.join(comma);
    this.#cut = { text, left: items.length - fitting.length };
    this.#spaced = spaced.length > 1 ? { text, codes: spaced } : undefined;
    return text;
  }

  /** Rows came, changed, or others match. */
  rowsChanged(kind: OrdersChange['kind']): void {
    const { search, busy, mode } = this.#tools.orders;
    if (this.#isNotOne()) return;
    // A server is asked once for a list, not at every change.
    if (mode === 'server' && kind !== 'view' && this.#report?.search === search) return;
    this.#run?.abort();
    const list = busy ? undefined : readList(search);
    if (!list) return;
    this.#run = new AbortController();
    void this.#look(search, list, this.#run.signal);
  }

  /** Looks for pasted codes as a list where nothing is found that holds them all. With a status or filters that may be for another reason. */
  #isNotOne(): boolean {
    const { orders, onSearch } = this.#tools;
    const { text, codes } = this.#spaced ?? { text: '', codes: [] };
    if (text === '' || text !== orders.search || orders.busy || orders.phase !== 'ready' || orders.source.size > 0) return false;
    this.#spaced = undefined;
    if (this.#isNarrowed) return false;
    onSearch(codes.join(', '));
    return true;
  }

  /** The line that says how many were found; what is missing is only named where neither status nor filters keep orders back. */
  render(): TemplateResult | typeof nothing {
    const { orders, locale, onSearchAll } = this.#tools;
    const report = this.#report;
    if (!report || report.search !== orders.search) return nothing;
    const words = strings[locale()];
    const { missing } = report;
    const narrowed = missing.length > 0 && this.#isNarrowed;
    return html`<div class="listed" part="list-notice">
      <p>
        <strong>${words.foundOf(report.count - missing.length, report.count)}</strong>
        ${narrowed ? words.narrowed : missing.length > 0 ? this.#missingText(missing) : nothing} ${this.#cutText(report.search)}
      </p>
      ${
        missing.length === 0
          ? nothing
          : html`<button class="button" type="button" @click=${narrowed ? onSearchAll : () => void this.#copy(missing)}>
              ${narrowed ? words.searchAll : words.copyMissing}
            </button>`
      }
    </div>`;
  }

  /** Looks through the orders that were found, in parts. Nothing is told where there are too many to look through, or not all can be had. */
  async #look(search: string, list: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
    const { orders, catalog } = this.#tools;
    if (orders.source.size > MOST[orders.mode]) return;
    const searched = catalog().columns.filter(({ searchable, type }) => searchable && type !== 'date');
    const missing = new Map(list);
    const seen = new Set<unknown>();
    try {
      for await (const part of orders.exportRows(signal)) {
        for (const order of part) for (const column of searched) markFound(column, order, { missing, seen });
        if (missing.size === 0) break;
      }
    } catch {
      return;
    }
    if (!signal.aborted) this.#tell({ search, count: list.size, missing: [...missing.values()] });
  }

  #tell(report: Report): void {
    this.#report = report;
    this.#host.requestUpdate();
    const { search, count, missing } = report;
    const words = strings[this.#tools.locale()];
    const found = words.foundOf(count - missing.length, count);
    const rest = missing.length === 0 ? found : this.#isNarrowed ? `${found} ${words.narrowed}` : `${found}. ${this.#missingText(missing)}`;
    const text = [rest, this.#cutText(search)].filter(Boolean).join('. ');
    // Live changes bring rows all the time; only news is spoken.
    if (`${search}${text}` === this.#said) return;
    this.#said = `${search}${text}`;
    this.#tools.say('listed', text);
  }

  get #isNarrowed(): boolean {
    const { facet, filters } = this.#tools.orders;
    return facet !== 'all' || filters.length > 0;
  }

  #missingText(missing: readonly string[]): string {
    const named = missing.slice(0, NAMED).map((item) => item.slice(0, 40));
    return strings[this.#tools.locale()].missing(named.join(', '), missing.length - named.length);
  }

  /** What of a paste is not looked for. */
  #cutText(search: string): string {
    const { text, left } = this.#cut ?? { text: '', left: 0 };
    return left > 0 && text === search ? strings[this.#tools.locale()].leftOut(left) : '';
  }

  async #copy(missing: readonly string[]): Promise<void> {
    const { locale, say } = this.#tools;
    const words = strings[locale()];
    if (await writeClipboard(missing.join('\n'))) say('copy', words.missingCopied(missing.length));
    else say('problem', words.notCopied);
  }
}

/** Takes what a cell lists out of what is missing. The same text is not looked at twice. */
function markFound(column: ColumnSpec<Order>, order: Order, { missing, seen }: { missing: Map<string, string>; seen: Set<unknown> }): void {
  const value = valueOf(column, order);
  if (value === undefined || value === null || seen.has(value)) return;
  seen.add(value);
  const folded = foldCell(String(value), column.collation === 'code' ? 'code' : 'words');
  for (const item of cellItems(folded)) missing.delete(item);
}

/** Columns of the host's own may throw, and then say nothing. */
function valueOf(column: ColumnSpec<Order>, order: Order): CellValue {
  try {
    return column.value(order);
  } catch {
    return undefined;
  }
}
