import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnAction, ColumnLayout } from '../../grid/index.js';
import { glyph } from '../shared/glyph.js';
import type { ColumnMenuStrings } from './column-menu.strings.js';
import { matchingGroups, shownColumns, type MenuColumn, type MenuGroup } from './menu-columns.js';
import type { DropPlace, ReorderDrag } from './reorder-drag.js';

/** What the panel shows, and whom it tells. */
export interface ColumnsPanelView {
  readonly strings: ColumnMenuStrings;
  readonly groups: readonly MenuGroup[];
  readonly layout: ColumnLayout;
  readonly search: string;
  readonly drop: DropPlace | undefined;
  readonly drag: ReorderDrag;
  readonly act: (action: ColumnAction) => void;
  readonly onSearch: (text: string) => void;
  readonly onClose: () => void;
}

/** The content of the *Columns* panel: a search, check boxes in groups, and the shown columns in their order. */
export function columnsPanel(view: ColumnsPanelView): TemplateResult {
  return html`${head(view)}
    <div class="panes">${choose(view)} ${arrange(view)}</div>`;
}

function head({ strings, layout, search, act, onSearch, onClose }: ColumnsPanelView): TemplateResult {
  const shown = layout.order.length - layout.hidden.length;
  return html`<div class="panel-head">
      <h2 id="panel-title">${strings.columns}</h2>
      <span class="count">${strings.shownCount(shown, layout.order.length)}</span>
      <button class="button quiet square" type="button" aria-label=${strings.close} @click=${onClose}>${glyph('close')}</button>
    </div>
    <div class="tools">
      <span class="search">
        ${glyph('search')}
        <input
          id="column-search"
          class="field"
          type="search"
          autocomplete="off"
          spellcheck="false"
          maxlength="80"
          aria-label=${strings.search}
          placeholder=${strings.search}
          .value=${live(search)}
          @input=${(event: InputEvent) => onSearch((event.target as HTMLInputElement).value)}
        />
      </span>
      <button class="button quiet" type="button" @click=${() => act({ type: 'show-all' })}>${strings.showAll}</button>
      <button class="button quiet" type="button" @click=${() => act({ type: 'hide-all' })}>${strings.hideAll}</button>
      <button class="button quiet" type="button" @click=${() => act({ type: 'reset' })}>${strings.resetShort}</button>
    </div>`;
}

function choose(view: ColumnsPanelView): TemplateResult {
  const groups = matchingGroups(view.groups, view.search);
  return html`<div class="choose" role="group" aria-label=${view.strings.choose}>
    ${groups.length === 0 ? html`<p class="none">${view.strings.noColumn(view.search.trim())}</p>` : nothing}
    ${groups.map(
      (group) =>
        html`<fieldset>
          <legend>${group.label}</legend>
          ${repeat(
            group.columns,
            ({ id }) => id,
            (column) => checkbox(view, column),
          )}
        </fieldset>`,
    )}
  </div>`;
}

function checkbox({ layout, strings, act }: ColumnsPanelView, { id, label }: MenuColumn): TemplateResult {
  const shown = !layout.hidden.includes(id);
  const last = shown && layout.hidden.length + 1 === layout.order.length;
  const toggle = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if (last) box.checked = true;
    else act({ type: box.checked ? 'show' : 'hide', id });
  };
  return html`<label class="choice" data-id=${id} title=${ifDefined(last ? strings.lastColumn : undefined)}>
    <input type="checkbox" data-id=${id} .checked=${live(shown)} aria-disabled=${last ? 'true' : 'false'} @change=${toggle} />
    <span>${label}</span>
  </label>`;
}

function arrange(view: ColumnsPanelView): TemplateResult {
  const { strings, groups, layout, drop, drag } = view;
  const columns = shownColumns(groups, layout);
  return html`<div class="arrange" role="group" aria-labelledby="arrange-title" aria-describedby="arrange-hint">
    <h3 id="arrange-title">${strings.arrange}</h3>
    <ol
      class=${ifDefined(drop && drop.before === undefined ? 'drop-last' : undefined)}
      @pointermove=${(event: PointerEvent) => drag.move(event)}
    >
      ${repeat(
        columns,
        ({ id }) => id,
        (column, index) => arranged(view, column, { first: index === 0, last: index === columns.length - 1 }),
      )}
    </ol>
    <p id="arrange-hint">${strings.arrangeHint}</p>
  </div>`;
}

function arranged(
  { strings, act, drop, drag }: ColumnsPanelView,
  { id, label }: MenuColumn,
  at: { first: boolean; last: boolean },
): TemplateResult {
  const state = [drop?.id === id ? 'dragged' : '', drop?.before === id ? 'drop-before' : ''].join(' ').trim();
  const nudge = (by: -1 | 1, disabled: boolean): TemplateResult =>
    html`<button
      class="nudge"
      type="button"
      data-id=${id}
      data-by=${by}
      aria-label=${by < 0 ? strings.moveUp(label) : strings.moveDown(label)}
      aria-disabled=${disabled ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.stopPropagation()}
      @click=${() => act({ type: 'nudge', id, by })}
    >
      ${glyph(by < 0 ? 'up' : 'down')}
    </button>`;
  return html`<li
    data-id=${id}
    class=${ifDefined(state || undefined)}
    @pointerdown=${(event: PointerEvent) => drag.start(event, id)}
    @pointerup=${() => drag.end()}
    @pointercancel=${() => drag.cancel()}
  >
    <span class="grip">${glyph('grip')}</span><span class="name">${label}</span>${nudge(-1, at.first)}${nudge(1, at.last)}
  </li>`;
}
