import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import { ORDER_FACETS, type OrderFacet } from '../../domain/order/index.js';
import { QUERY_LENGTH } from '../../grid/text-query.js';
import { WORDS } from '../../locales/index.js';
import { glyph } from '../shared/glyph.js';
import type { GridFilters } from './filters/grid-filters.js';
import type { GridStrings } from './order-grid.strings.js';

/** What the upper part of the grid shows, and whom it tells. */
export interface ToolbarView {
  readonly locale: Locale;
  readonly strings: GridStrings;
  readonly search: string;
  readonly facet: OrderFacet;
  /** How many orders a facet holds; `undefined` while that is not known. */
  readonly countOf: (facet: OrderFacet) => number | undefined;
  readonly filters: Pick<GridFilters, 'renderButton' | 'renderActive' | 'onPaste'>;
  /** The choice of a view. */
  readonly views: TemplateResult | typeof nothing;
  /** The Options button. */
  readonly options: TemplateResult;
  readonly onSearch: (text: string) => void;
  readonly onFacet: (facet: OrderFacet) => void;
}

/** Search, the host's own controls, and *Options*. */
export function toolbar(view: ToolbarView): TemplateResult {
  const { strings, search, onSearch } = view;
  return html`<div class="bar">
      <div class="search search-field" role="search">
        ${glyph('search')}
        <input
          class="field"
          part="search"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength=${QUERY_LENGTH}
          aria-label=${strings.searchLabel}
          placeholder=${strings.searchPlaceholder}
          .value=${live(search)}
          @input=${(event: InputEvent) => onSearch((event.target as HTMLInputElement).value)}
          @paste=${view.filters.onPaste}
        />
        ${
          search === ''
            ? nothing
            : html`<button
                class="mini clear"
                type="button"
                aria-label=${strings.clearSearch}
                @click=${(event: Event) => clear(event, onSearch)}
              >
                ${glyph('close')}
              </button>`
        }
      </div>
      ${view.filters.renderButton()} ${view.views}
      <slot name="toolbar"></slot>
      ${view.options}
    </div>
    <div class="where">${facetSelect(view)} ${facetChips(view)}</div>
    ${view.filters.renderActive()}`;
}

function clear(event: Event, onSearch: (text: string) => void): void {
  const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
  onSearch('');
  field?.focus();
}

function facetChips({ locale, strings, facet, countOf, onFacet }: ToolbarView): TemplateResult {
  return html`<fieldset class="facets" part="facets">
    <legend class="visually-hidden">${strings.facetsLabel}</legend>
    ${ORDER_FACETS.map((id) => {
      const count = countOf(id);
      const urgent = id === 'no_scan_yet' && count !== undefined && count > 0;
      return html`<label class="chip" data-tone=${urgent ? 'attention' : nothing} ?data-empty=${count === 0}>
        <input class="visually-hidden" type="radio" name="facet" value=${id} .checked=${live(id === facet)} @change=${() => onFacet(id)} />
        ${urgent ? glyph('attention') : nothing}<span>${WORDS[locale].facets[id]}</span>
        <span class="number">${count === undefined ? '' : formatNumber(count, locale)}</span>
      </label>`;
    })}
  </fieldset>`;
}

/** The same choice where the grid is too narrow for chips but the one that asks for attention. */
function facetSelect({ locale, strings, facet, countOf, onFacet }: ToolbarView): TemplateResult {
  return html`<select
    class="field facet-select"
    aria-label=${strings.facetsLabel}
    .value=${live(facet)}
    @change=${(event: Event) => onFacet((event.target as HTMLSelectElement).value as OrderFacet)}
  >
    ${ORDER_FACETS.map((id) => {
      const [name, count] = [WORDS[locale].facets[id], countOf(id)];
      return html`<option value=${id} ?selected=${id === facet}>${count === undefined ? name : strings.facetOption(name, count)}</option>`;
    })}
  </select>`;
}
