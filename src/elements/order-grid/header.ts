import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../domain/locale.js';
import type { ColumnAction, ColumnLayout, SortKey } from '../../grid/index.js';
import { glyph } from '../shared/glyph.js';
import { styleProps } from '../shared/style-props.js';
import type { HeaderController } from './header-controller.js';
import { strings } from './header.strings.js';
import { nextSort } from './sort.js';
import { isFrameColumn } from './selection/frame-columns.js';
import { pinName, type VisibleColumn } from './visible-columns.js';

/** What the header shows, and whom it tells. */
export interface HeaderView {
  readonly columns: readonly VisibleColumn[];
  readonly layout: ColumnLayout;
  readonly sort: readonly SortKey[];
  readonly locale: Locale;
  /** Whether orders are cards: the names of the columns are then only read, and sorting has its own controls. */
  readonly cards: boolean;
  readonly controller: HeaderController;
  /** Whether orders can be sorted and filtered by a column. */
  readonly supports: (column: string) => boolean;
  /** The columns that a condition is set on. */
  readonly filtered?: ReadonlySet<string> | undefined;
  /** What stands over the check boxes. */
  readonly select?: TemplateResult | undefined;
  readonly onSort: (keys: readonly SortKey[]) => void;
  readonly onAction: (action: ColumnAction) => void;
  /** Shows the filter of a column. `anchor` is what it stands beside, and what gets the focus back. Absent: the menu offers none. */
  readonly onFilter?: ((column: string, anchor: HTMLElement) => void) | undefined;
}

/** The header row of the grid. */
export function header(view: HeaderView): TemplateResult {
  return html`<div
    class="row head-row"
    part="header"
    role="row"
    aria-rowindex="1"
    @touchmove=${view.controller.drag.holdStill}
    @contextmenu=${(event: Event) => onContextMenu(event, view)}
  >
    ${repeat(
      view.columns,
      ({ column }) => column.id,
      (shown, position) => headerCell(view, shown, position),
    )}
  </div>`;
}

function headerCell(view: HeaderView, shown: VisibleColumn, position: number): TemplateResult {
  const { columns, sort, cards, locale, filtered, controller, supports } = view;
  const { column, label, pin } = shown;
  const own = isFrameColumn(column);
  const next = columns[position + 1];
  const { drop, open } = controller;
  const isFiltered = filtered?.has(column.id) === true;
  const dropSide = drop?.beside === column.id && drop.id !== column.id ? (drop.after ? 'after' : 'before') : nothing;
  return html`<div
    class="cell head-cell"
    part="header-cell"
    role="columnheader"
    aria-label=${isFiltered ? strings[locale].filtered(label) : label}
    aria-colindex=${position + 1}
    aria-sort=${ifDefined(own || !supports(column.id) ? undefined : (sort.find((key) => key.column === column.id)?.direction ?? 'none'))}
    data-column=${column.id}
    data-id=${own ? nothing : column.id}
    data-align=${column.align === 'end' ? 'end' : nothing}
    data-pin=${pin ? pinName(pin) : nothing}
    data-drop=${dropSide}
    data-inner=${pin || !next?.pin ? nothing : isFrameColumn(next.column) ? '' : 'handle'}
    ?data-open=${open === column.id}
    ?data-dragged=${drop?.id === column.id}
    ${styleProps({ '--_offset': pin ? `${pin.offset}px` : undefined })}
  >
    ${cards ? label : own ? frameHead(view, shown) : controls(view, shown, isFiltered)}
  </div>`;
}

/** The head of a column that is not of the orders: it takes the focus, too. */
const frameHead = ({ select }: HeaderView, { column, label }: VisibleColumn): TemplateResult =>
  column.cell === 'select' && select
    ? select
    : html`<span class="blank" data-head=${column.id} tabindex="-1"><span class="visually-hidden">${label}</span></span>`;

function controls(view: HeaderView, shown: VisibleColumn, isFiltered: boolean): TemplateResult {
  const { sort, locale, onSort, controller, supports } = view;
  const { column, label } = shown;
  const { resize, drag, open } = controller;
  const sorts = supports(column.id);
  const at = sort.findIndex((key) => key.column === column.id);
  return html`<button
      class="sort"
      type="button"
      tabindex="-1"
      data-head=${column.id}
      title=${label}
      aria-keyshortcuts="Alt+ArrowDown"
      aria-haspopup=${ifDefined(sorts ? undefined : 'menu')}
      @click=${(event: MouseEvent) => (sorts ? onSort(nextSort(sort, column, event.shiftKey)) : controller.toggleMenu(column.id))}
      @keydown=${(event: KeyboardEvent) => onKey(event, view, column.id)}
      @pointerdown=${(event: PointerEvent) => drag.start(event, column.id)}
    >
      <span class="label">${label}</span>
      ${isFiltered ? glyph('filter') : nothing}
      ${
        at < 0
          ? nothing
          : html`<span class="arrow" data-direction=${sort[at]?.direction ?? nothing}
              >${glyph('up')}${sort.length > 1 ? html`<sub>${at + 1}</sub>` : nothing}</span
            >`
      }
    </button>
    <button
      class="mini head-menu-button"
      type="button"
      tabindex="-1"
      aria-label=${strings[locale].menu(label)}
      aria-haspopup="menu"
      aria-expanded=${open === column.id}
      @click=${() => controller.toggleMenu(column.id)}
    ></button>
    <span
      class="resizer"
      @pointerdown=${(event: PointerEvent) => resize.start(event, shown)}
      @pointermove=${(event: PointerEvent) => resize.move(event)}
      @pointerup=${() => resize.end()}
      @pointercancel=${() => resize.cancel()}
      @dblclick=${() => resize.fit(column.id)}
    ></span>`;
}

/** A right click, and the key for it. A finger that holds still drags the column; its menu has a button. */
function onContextMenu(event: Event, { controller, cards }: HeaderView): void {
  const id = event.target instanceof Element ? event.target.closest<HTMLElement>('.head-cell')?.dataset['id'] : undefined;
  if (id === undefined || cards) return;
  event.preventDefault();
  if (controller.drag.dragged === undefined && controller.open !== id) controller.toggleMenu(id);
}

/** Alt with an arrow moves a column, with Shift as well it makes it wider or narrower: what dragging does (WCAG 2.5.7). Alt with Down, and F2, open its menu. */
function onKey(event: KeyboardEvent, { onAction, controller }: HeaderView, id: string): void {
  const { key, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) return;
  const sideways = altKey && (key === 'ArrowLeft' || key === 'ArrowRight');
  const opens = (altKey && key === 'ArrowDown') || (!altKey && key === 'F2');
  if (!sideways && !opens) return;
  event.preventDefault();
  event.stopPropagation();
  const by = (key === 'ArrowRight') === controller.rtl ? -1 : 1;
  if (opens) controller.toggleMenu(id);
  else if (shiftKey) controller.setWidth(id, by);
  else onAction({ type: 'nudge', id, by });
}
