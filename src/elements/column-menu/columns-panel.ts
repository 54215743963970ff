import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { edgeOf, type ColumnAction, type ColumnEdge, type ColumnLayout } from '../../grid/column-layout.js';
import { glyph } from '../shared/glyph.js';
import type { GlyphName } from '../shared/glyphs.js';
import { sideOf } from '../shared/side.js';
import type { ColumnMenuStrings } from './column-menu.strings.js';
import { matchingGroups, shownColumns, type MenuColumn, type MenuGroup } from './menu-columns.js';
import type { DropPlace, ReorderDrag } from '../shared/reorder-drag.js';

export { panelStyles as styles } from './columns-panel.styles.js';

/** What the panel shows, and whom it tells. */
export interface ColumnsPanelView {
  readonly strings: ColumnMenuStrings;
  readonly groups: readonly MenuGroup[];
  readonly layout: ColumnLayout;
  readonly search: string;
  readonly drop: DropPlace | undefined;
  readonly drag: ReorderDrag;
  readonly rtl: boolean;
  readonly act: (action: ColumnAction) => void;
  readonly onSearch: (text: string) => void;
  readonly onClose: () => void;
}

const EDGES = ['start', undefined, 'end'] as const;

/** The content of the *Columns* panel: a search, check boxes in groups, and the shown columns in their order. */
export function columnsPanel(view: ColumnsPanelView): TemplateResult {
  return html`${head(view)}
    <div class="panes">${choose(view)} ${arrange(view)}</div>`;
}

/** What a key does in the panel: Alt with an arrow moves a column, an arrow goes from the search to the check boxes and through them. */
export function panelKey(event: KeyboardEvent, act: (action: ColumnAction) => void): void {
  const target = event.target as HTMLElement;
  const panel = event.currentTarget as HTMLElement;
  const id = target.dataset['id'];
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
  if (by === undefined) return;
  if (event.altKey && id) {
    event.preventDefault();
    act({ type: 'nudge', id, by });
    return;
  }
  const boxes = [...panel.querySelectorAll<HTMLElement>('.choose input')];
  const at = boxes.indexOf(target);
  const next = at >= 0 ? boxes[at + by] : target.id === 'column-search' && by === 1 ? boxes[0] : undefined;
  if (!next && at < 0) return;
  event.preventDefault();
  (next ?? (by < 0 ? panel.querySelector<HTMLElement>('#column-search') : undefined))?.focus();
}

function head({ strings, layout, search, act, onSearch, onClose }: ColumnsPanelView): TemplateResult {
  const shown = layout.order.length - layout.hidden.length;
  return html`<div class="panel-head">
      <h2 id="panel-title">${strings.columns}</h2>
      <span class="count">${strings.shownCount(shown, layout.order.length)}</span>
      <button class="button quiet square" type="button" aria-label=${strings.close} @click=${onClose}>${glyph('close')}</button>
    </div>
    <div class="tools">
      <span class="search search-field">
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

/** The shown columns, by where they stand: pinned to the start, loose, pinned to the end. */
function arrange(view: ColumnsPanelView): TemplateResult {
  const { strings, groups, layout } = view;
  const columns = shownColumns(groups, layout);
  const zones = EDGES.map((edge) => ({ edge, columns: columns.filter(({ id }) => edgeOf(layout, id) === edge) }));
  return html`<div class="arrange" role="group" aria-labelledby="arrange-title" aria-describedby="arrange-hint">
    <h3 id="arrange-title">${strings.arrange}</h3>
    ${zones.map((zone) => (zone.columns.length > 0 ? arrangedZone(view, zone) : nothing))}
    <p id="arrange-hint">${strings.arrangeHint}</p>
  </div>`;
}

interface Zone {
  readonly edge: ColumnEdge | undefined;
  readonly columns: readonly MenuColumn[];
}

function arrangedZone(view: ColumnsPanelView, { edge, columns }: Zone): TemplateResult {
  const { strings, rtl } = view;
  const name = edge ? strings.pinned[sideOf(edge, rtl)] : strings.loose;
  return html`<h4 id="zone-${edge}">${name}</h4>
    <ol aria-labelledby="zone-${edge}">
      ${repeat(
        columns,
        ({ id }) => id,
        (column, at) => arranged(view, column, { edge, first: at === 0, last: at === columns.length - 1 }),
      )}
    </ol>`;
}

function arranged(
  { strings, act, drop, drag, rtl }: ColumnsPanelView,
  { id, label }: MenuColumn,
  at: { edge: ColumnEdge | undefined; first: boolean; last: boolean },
): TemplateResult {
  const nudge = (by: -1 | 1): TemplateResult =>
    tool(id, by, {
      label: by < 0 ? strings.moveUp(label) : strings.moveDown(label),
      glyph: by < 0 ? 'up' : 'down',
      off: by < 0 ? at.first : at.last,
      run: () => act({ type: 'nudge', id, by }),
    });
  const pin = (edge: ColumnEdge): TemplateResult =>
    tool(id, edge, {
      label: strings.pin(label, sideOf(edge, rtl)),
      glyph: 'dock',
      pressed: at.edge === edge,
      run: () => act({ type: 'pin', id, edge: at.edge === edge ? undefined : edge }),
    });
  return html`<li
    data-id=${id}
    class=${drop?.id === id ? 'dragged' : ''}
    data-drop=${drop?.beside === id && drop.id !== id ? (drop.after ? 'after' : 'before') : nothing}
    @pointerdown=${(event: PointerEvent) => drag.start(event, id)}
  >
    <span class="grip">${glyph('grip')}</span><span class="name" title=${label}>${label}</span>${pin('start')}${pin('end')}${nudge(
      -1,
    )}${nudge(1)}
  </li>`;
}

interface Tool {
  readonly label: string;
  readonly glyph: GlyphName;
  readonly run: () => void;
  readonly off?: boolean;
  readonly pressed?: boolean;
}

const tool = (id: string, by: string | number, { label, glyph: name, run, off, pressed }: Tool): TemplateResult =>
  html`<button
    class="mini nudge"
    type="button"
    data-id=${id}
    data-by=${by}
    title=${label}
    aria-label=${label}
    aria-pressed=${ifDefined(pressed)}
    aria-disabled=${ifDefined(off)}
    @pointerdown=${(event: Event) => event.stopPropagation()}
    @click=${run}
  >
    ${glyph(name)}
  </button>`;
