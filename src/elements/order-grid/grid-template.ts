import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { DEFAULT_ZONE } from '../../domain/pickup/default-zone.js';
import { glyph } from '../shared/glyph.js';
import { styleProps } from '../shared/style-props.js';
import type { GridParts, PartsHost } from './grid-parts.js';
import { cardSort } from './header-cards.js';
import { header, type HeaderView } from './header.js';
import { partialNotice, states, statusBar, type StatesView } from './states.js';
import { toolbar } from './toolbar.js';
import { frameProps } from './visible-columns.js';

/** All that a grid shows but its rows, which are drawn into the body without a template. */
export function gridTemplate(host: PartsHost, parts: GridParts): TemplateResult {
  const { orders, columns, commands, details, header: dragging, selection, shown, shape, cards, rowHeight, strings } = parts;
  const view = statesView(host, parts);
  const head = headerView(parts);
  const { phase, busy } = orders;
  return html`<div class="all">
    <div
      class="top"
      part="toolbar"
      @if-columns-request=${(event: HTMLElementEventMap['if-columns-request']) => own(event, () => commands.setColumns(event.action))}
      @if-density-request=${(event: HTMLElementEventMap['if-density-request']) => own(event, () => commands.setDensity(event.density))}
      @if-action-request=${(event: HTMLElementEventMap['if-action-request']) => own(event, () => act(parts, event.action))}
    >
      ${topOf(host, parts)}
    </div>
    <div
      class=${`frame ${shape} ${busy ? 'busy' : ''} ${details.frame}`}
      ${styleProps(frameProps(shown, { layout: columns.layout, dragged: dragging.dragged, cards, rowHeight }))}
    >
      ${partialNotice(view)} ${cardSort(head)}
      <div
        class="scroller"
        role="grid"
        tabindex="-1"
        aria-label=${host.label ?? strings.grid}
        aria-rowcount=${orders.source.size + 1}
        aria-colcount=${shown.length}
        aria-multiselectable=${ifDefined(selection.enabled ? 'true' : undefined)}
        aria-busy=${busy || phase === 'loading' || phase === 'streaming'}
      >
        <div class="head" role="rowgroup">${header(head)}</div>
        <div class="body" role="rowgroup"></div>
      </div>
      ${states(view)} ${pill(parts)} ${headerMenu(head, parts)} ${details.render()}
    </div>
    ${statusBar(view)} ${parts.views.renderDialog()}
    <div class="announcer visually-hidden" role="status" aria-live="polite"></div>
  </div>`;
}

/** Its menu, from when a person first opens one. One that could not be loaded then does not open later by itself. */
function headerMenu(head: HeaderView, { menus }: GridParts): TemplateResult | typeof nothing {
  const { controller } = head;
  if (controller.open !== undefined && !menus.loaded) void menus.load().then((menu) => menu ?? controller.closeMenu());
  return menus.loaded?.headerMenu(head) ?? nothing;
}

/** What the grid's own elements ask for is not for the page to hear. */
function own(event: Event, run: () => void): void {
  event.stopPropagation();
  run();
}

function act(parts: GridParts, action: string): void {
  if (action === 'save-view') void parts.views.openDialog();
  else parts.export.act(action);
}

function topOf({ search, facet }: PartsHost, parts: GridParts): TemplateResult {
  const { settings, orders, columns, commands, strings, views } = parts;
  const unknown = orders.phase === 'loading' || orders.phase === 'error';
  return toolbar({
    locale: settings.locale,
    strings,
    search,
    facet,
    filters: parts.filters,
    countOf: (id) => (unknown ? undefined : orders.countOf(id)),
    views: views.renderSelect(),
    options: parts.options.render({
      label: strings.options,
      groups: parts.catalog.groups(settings.locale),
      layout: columns.layout,
      density: parts.density.density,
      actions: [{ id: 'save-view', label: views.saveLabel, glyph: 'save' }, ...parts.export.actions],
    }),
    onSearch: (text) => commands.setSearch(text),
    onFacet: (id) => commands.setFacet(id),
  });
}

function headerView({ shown, columns, orders, settings, cards, header: controller, filters, selection, commands }: GridParts): HeaderView {
  return {
    columns: shown,
    layout: columns.layout,
    sort: orders.sort.filter(({ column }) => orders.supports(column)),
    locale: settings.locale,
    cards,
    controller,
    supports: (column) => orders.supports(column),
    filtered: filters.filtered,
    select: selection.renderHead(),
    onSort: (keys) => commands.setSort(keys),
    onAction: (action) => commands.setColumns(action),
    onFilter: (column, anchor) => filters.openFor(column, anchor),
  };
}

function statesView(host: PartsHost, parts: GridParts): StatesView {
  const { settings, orders, commands, strings, shown, filters, selection, announcer, view } = parts;
  const { search, facet } = host;
  const toRows = (run: () => void) => () => {
    view?.focusGrid();
    run();
  };
  /** A button that goes while it has the focus leaves it to the rows; a person who went on keeps it. */
  const stay = async (): Promise<void> => {
    await host.updateComplete;
    const { activeElement, body } = host.ownerDocument;
    if (!activeElement || activeElement === body) view?.focusGrid();
  };
  return {
    locale: settings.locale,
    timeZone: settings.timeZone,
    warehouseZone: settings.value.schedule?.zone ?? DEFAULT_ZONE,
    strings,
    orders,
    search,
    facet,
    filters,
    columns: shown,
    bulk: selection.renderBar(),
    notice: announcer.notice,
    onRetry: () => {
      void orders.refresh().then(stay);
      void stay();
    },
    onClearSearch: () => {
      host.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
      commands.setSearch('');
    },
    onClearFilters: toRows(() => filters.clear()),
    onShowAll: toRows(() => commands.setFacet('all')),
  };
}

function pill({ newAbove, strings, view }: GridParts): TemplateResult | typeof nothing {
  if (newAbove === 0) return nothing;
  return html`<button class="button pill" type="button" @click=${() => view?.scrollToTop()}>
    ${glyph('up')}${strings.newOrders(newAbove)}
  </button>`;
}
