import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { glyph } from '../shared/glyph.js';
import type { HeaderView } from './header.js';
import { strings } from './header.strings.js';
import { isFrameColumn } from './selection/frame-columns.js';
import { nextSort, sortKind } from './sort.js';

/** What sorts cards, which have no header to click: by which column, and which way round. */
export function cardSort({ cards, columns, sort, locale, onSort, supports }: HeaderView): TemplateResult | typeof nothing {
  if (!cards) return nothing;
  const words = strings[locale];
  const [key] = sort;
  const sorted = columns.find(({ column }) => column.id === key?.column);
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = columns.find(({ column }) => column.id === value);
    if (chosen) onSort(nextSort([], chosen.column, false));
  };
  return html`<div class="card-sort" role="group" aria-label=${words.sort}>
    <select class="field" aria-label=${words.sortBy} @change=${choose}>
      ${sorted ? nothing : html`<option value="" selected>${words.sortBy}</option>`}
      ${columns.map(({ column, label }) =>
        isFrameColumn(column) || !supports(column.id)
          ? nothing
          : html`<option value=${column.id} .selected=${live(column === sorted?.column)}>${label}</option>`,
      )}
    </select>
    ${
      sorted && key
        ? html`<button class="button" type="button" @click=${() => onSort(nextSort([key], sorted.column, false))}>
            <span class="arrow" data-direction=${key.direction}>${glyph('up')}</span
            ><span class="label">${words.directions[sortKind(sorted.column)][key.direction === 'ascending' ? 0 : 1]}</span>
          </button>`
        : nothing
    }
  </div>`;
}
