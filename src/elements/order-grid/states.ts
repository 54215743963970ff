import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, sameWallClock } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import type { OrderFacet } from '../../domain/order/index.js';
import { WORDS } from '../../locales/index.js';
import type { OrdersController } from '../../state/orders-controller.js';
import { glyph } from '../shared/glyph.js';
import type { Notice } from './announcer.js';
import type { GridFilters } from './filters/grid-filters.js';
import { strings as gridStrings, type GridStrings } from './order-grid.strings.js';
import { isFrameColumn } from './selection/frame-columns.js';
import type { VisibleColumn } from './visible-columns.js';

/** What no order matches. */
export interface NoMatchQuery {
  readonly search: string;
  readonly facet: OrderFacet;
  readonly locale: Locale;
}

/** What the states of the grid are told from. */
export interface StatesView extends NoMatchQuery {
  readonly timeZone: string;
  /** The IANA zone of the warehouse; times name their zone where the viewer's differs. */
  readonly warehouseZone: string;
  readonly strings: GridStrings;
  readonly orders: OrdersController;
  readonly filters: Pick<GridFilters, 'noMatch'>;
  readonly columns: readonly VisibleColumn[];
  /** What can be done with the selected orders. */
  readonly bulk: TemplateResult | typeof nothing;
  /** What came of what the person did last, where nothing else shows it. */
  readonly notice: Notice | undefined;
  readonly onRetry: () => void;
  readonly onClearSearch: () => void;
  readonly onClearFilters: () => void;
  readonly onShowAll: () => void;
}

const SKELETON_ROWS = 12;
const MAX_NAMED_SEARCH = 80;

/** What stands in the place of the rows when there are none, or over them when something is wrong. */
export function states(view: StatesView): TemplateResult | typeof nothing {
  const { orders } = view;
  if (orders.phase === 'error') return failure(view);
  if (orders.phase === 'loading') return skeleton(view.columns);
  if (orders.source.size > 0 || orders.phase === 'streaming') return nothing;
  const unknown = view.facet === 'no_scan_yet' && orders.mode === 'local' && !orders.knowsOverdue;
  if (orders.busy || unknown) return skeleton(view.columns);
  if (orders.source.total > 0) return noMatch(view);
  return empty(view);
}

/** A line above the rows when only some could be loaded. */
export function partialNotice({ strings, orders, onRetry }: StatesView): TemplateResult | typeof nothing {
  if (orders.phase !== 'partial') return nothing;
  return html`<div class="notice" part="notice">
    ${glyph('attention')}<span
      >${orders.source.total < orders.expected ? strings.partialText(orders.source.total, orders.expected) : strings.missingText}</span
    >
    <button class="button quiet" type="button" @click=${onRetry}>${strings.retry}</button>
  </div>`;
}

/** The line under the rows. */
export function statusBar(view: StatesView): TemplateResult {
  const { strings, orders, locale, timeZone, notice } = view;
  const { total, size } = orders.source;
  const loading = orders.phase === 'streaming' && total < orders.expected;
  const count = loading
    ? strings.loadingProgress(total, orders.expected)
    : size === total
      ? strings.orders(total)
      : strings.ordersOf(size, total);
  const time =
    orders.asOf === undefined
      ? ''
      : formatTime(orders.asOf, timeZone, locale, { zoneName: !sameWallClock(orders.asOf, timeZone, view.warehouseZone) });
  return html`<div class="status" part="status" ?data-told=${notice}>
    <span class="count">${orders.phase === 'loading' ? strings.loading : orders.phase === 'error' ? '' : count}</span>
    ${view.bulk === nothing ? html`<slot name="status"></slot>` : view.bulk}
    ${notice ? told(notice) : orders.status === undefined || orders.phase === 'error' ? nothing : connection(view, time)}
  </div>`;
}

/** In the place of the connection, so that nothing else moves. */
const told = ({ text, problem }: Notice): TemplateResult =>
  html`<span class="told" ?data-problem=${problem}>${glyph(problem ? 'attention' : 'tick')}<span>${text}</span></span>`;

function connection({ strings, orders }: StatesView, time: string): TemplateResult {
  const state = orders.status === 'live' ? 'live' : orders.status === 'connecting' ? 'connecting' : 'offline';
  const asOf = time === '' ? '' : ` · ${strings.asOf(time)}`;
  return html`<span class="connection" data-state=${state}>
    ${state === 'offline' ? glyph('offline') : html`<span class="dot"></span>`}<span>${strings[state]}${asOf}</span>
  </span>`;
}

function skeleton(columns: readonly VisibleColumn[]): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${Array.from(
      { length: SKELETON_ROWS },
      () =>
        html`<div class="row">
          ${columns.map(
            ({ column }) =>
              html`<div class="cell" data-align=${column.align === 'end' ? 'end' : nothing}>
                ${isFrameColumn(column) ? nothing : html`<span></span>`}
              </div>`,
          )}
        </div>`,
    )}
  </div>`;
}

function failure({ strings, orders, onRetry }: StatesView): TemplateResult {
  const text = {
    auth: strings.errorAuth,
    forbidden: strings.errorForbidden,
    offline: strings.errorOffline,
    other: strings.errorOther,
  }[orders.problem ?? 'other'];
  return html`<div class="state" part="error" data-tone="problem">
    ${glyph(orders.problem === 'offline' ? 'offline' : 'problem')}
    <h2>${strings.errorTitle}</h2>
    <p>${text}</p>
    <button class="button" type="button" @click=${onRetry}>${glyph('refresh')}${strings.retry}</button>
  </div>`;
}

function empty({ strings }: StatesView): TemplateResult {
  return html`<div class="state" part="empty">
    <slot name="empty">
      ${glyph('box')}
      <h2>${strings.emptyTitle}</h2>
      <p>${strings.emptyText}</p>
    </slot>
  </div>`;
}

function noMatch(view: StatesView): TemplateResult {
  const { strings, search, facet, filters, onClearSearch, onClearFilters, onShowAll } = view;
  const wayOut = (label: string, run: () => void): TemplateResult =>
    html`<button class="button" type="button" @click=${run}>${label}</button>`;
  const told = filters.noMatch(view);
  return html`<div class="state" part="no-match">
    ${glyph('search')}
    <h2>${strings.noMatchTitle}</h2>
    <p>${told?.reason ?? noMatchSearch(view)}</p>
    <div class="actions">
      ${search.trim() === '' ? nothing : wayOut(strings.clearSearch, onClearSearch)}
      ${told?.clear === undefined ? nothing : wayOut(told.clear, onClearFilters)}
      ${facet === 'all' ? nothing : wayOut(strings.showAll, onShowAll)}
    </div>
  </div>`;
}

/** Why no order matches a search in a facet, without regard to filters. */
export function noMatchSearch({ search, facet, locale }: NoMatchQuery): string {
  const words = gridStrings[locale];
  const inFacet = WORDS[locale].facets[facet];
  const text = search.trim();
  if (text === '') return facet === 'all' ? '' : words.noMatchFacet(inFacet);
  const short = text.length > MAX_NAMED_SEARCH ? `${text.slice(0, MAX_NAMED_SEARCH)}…` : text;
  return facet === 'all' ? words.noMatchSearch(short) : words.noMatchSearchIn(short, inFacet);
}
